package io.dynamobackup.engine.transport;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** An HTTP server in front of an engine, for any number of clients, until it is closed. */
@API(status = Status.INTERNAL)
public final class LoopbackServer implements SdkAutoCloseable {
  /** How many clients may connect at one moment. */
  private static final int BACKLOG = 1024;

  /** Without it, head and body of each answer wait for each other: some 40 ms a call. */
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  static {
    // read once in a JVM, when its first server is made
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final HttpServer server;
  private final ExecutorService threads;

  private LoopbackServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a server.
   *
   * @param address where to listen; port 0 is any free one
   * @throws IllegalStateException if it cannot listen there
   */
  public static LoopbackServer start(InetSocketAddress address, FrontEnd frontEnd) {
    HttpServer server = bind(address);
    ExecutorService threads = ServerThreads.executor();
    server.setExecutor(threads);
    server.createContext("/", frontEnd);
    // the thread that the server makes for itself is a daemon if the one that starts it is
    CompletableFuture.runAsync(server::start, threads).join();
    return new LoopbackServer(server, threads);
  }

  private static HttpServer bind(InetSocketAddress address) {
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          "address (%s) must be one of this machine".formatted(address));
    }
    try {
      return HttpServer.create(address, BACKLOG);
    } catch (IOException e) {
      throw new IllegalStateException(
          "cannot listen on port %s of %s (%s): end what listens there, choose another port, or call listen(), which takes a free one"
              .formatted(address.getPort(), address.getHostString(), e.getMessage()),
          e);
    }
  }

  /** Returns where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Returns where clients in this machine find it. */
  public URI uri() {
    InetSocketAddress bound = address();
    String host = bound.getAddress().isAnyLocalAddress() ? "127.0.0.1" : host(bound);
    return URI.create("http://%s:%s".formatted(host, bound.getPort()));
  }

  private static String host(InetSocketAddress bound) {
    String address = bound.getAddress().getHostAddress();
    return address.contains(":") ? "[" + address + "]" : address;
  }

  /** Ends the server: its port is free, and its connections are broken. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
