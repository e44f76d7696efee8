package io.dynamobackup.wiremock.standalone;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.wiremock.DynamoDbExtension;
import io.dynamobackup.wiremock.admin.AdminApi;
import io.dynamobackup.wiremock.admin.LocalAdmin;
import io.dynamobackup.wiremock.admin.Worlds;

/** A WireMock in front of an engine, on a port. */
final class Server implements AutoCloseable {
  /** A client that holds a connection and sends nothing is let go after so many milliseconds. */
  private static final long IDLE = 10_000;

  private static final int HEADER_BYTES = 32 * 1024;
  private static final int THREADS = 200;

  private final Worlds worlds;
  private final RootDirectory root;
  private final WireMockServer wireMock;
  private final String address;

  private Server(Worlds worlds, RootDirectory root, WireMockServer wireMock, String address) {
    this.worlds = worlds;
    this.root = root;
    this.wireMock = wireMock;
    this.address = address;
  }

  /**
   * Starts a server.
   *
   * @throws IllegalStateException if it cannot listen where it should
   */
  static Server start(ServerOptions options) {
    Worlds worlds = Worlds.start(options.engine());
    RootDirectory root = RootDirectory.of(options.rootDirectory());
    WireMockServer wireMock = new WireMockServer(configuration(options, worlds, root));
    Server server = new Server(worlds, root, wireMock, options.bindAddress());
    try {
      wireMock.start();
      return server;
    } catch (FatalStartupException e) {
      server.close();
      throw new IllegalStateException(
          new ListenAddress(options.bindAddress(), options.port()).fault(), e);
    }
  }

  private static WireMockConfiguration configuration(
      ServerOptions options, Worlds worlds, RootDirectory root) {
    WireMockConfiguration configuration =
        WireMockConfiguration.options()
            .port(options.port())
            .bindAddress(options.bindAddress())
            .usingFilesUnderDirectory(root.path().toString())
            .maxRequestJournalEntries(options.journalEntries())
            .templatingEnabled(options.templating())
            .limitProxyTargets(ProxyTargets.only(options.proxyTargets()))
            .httpServerFactory(new BoundedServerFactory(options.maxBodyBytes()))
            .containerThreads(THREADS)
            .jettyIdleTimeout(IDLE)
            .jettyHeaderRequestSize(HEADER_BYTES)
            .stubRequestLoggingDisabled(true)
            .gzipDisabled(true)
            .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
            .notifier(new Slf4jNotifier(false))
            .extensions(DynamoDbExtension.asking(worlds::engine))
            .extensions(new AdminApi(worlds));
    return options.remoteAdmin() ? configuration : configuration.extensions(new LocalAdmin());
  }

  /** Returns the engine that answers now. */
  DynamoDbEngine engine() {
    return worlds.engine();
  }

  /** Returns where clients in this machine find it. */
  String url() {
    String host = address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    return "http://%s:%s".formatted(host.contains(":") ? "[" + host + "]" : host, wireMock.port());
  }

  @Override
  public void close() {
    if (wireMock.isRunning()) {
      wireMock.stop();
    }
    worlds.close();
    root.close();
  }
}
