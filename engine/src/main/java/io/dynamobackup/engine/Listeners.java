package io.dynamobackup.engine;

import com.sun.net.httpserver.HttpHandler;
import io.dynamobackup.engine.transport.FailedRequests;
import io.dynamobackup.engine.transport.FrontEnd;
import io.dynamobackup.engine.transport.LoopbackServer;
import io.dynamobackup.engine.transport.Waiting;
import io.dynamobackup.engine.wire.Wire;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The HTTP servers of one engine, by the addresses that were asked for and got. */
final class Listeners implements SdkAutoCloseable {
  private static final int LAST_PORT = 65535;

  private final Wire wire;
  private final Waiting waiting;
  private final String region;
  private final FailedRequests failures;
  private @Nullable FrontEnd frontEnd;
  private final Map<InetSocketAddress, LoopbackServer> servers = new LinkedHashMap<>();

  Listeners(Wire wire, Waiting waiting, String region, FailedRequests failures) {
    this.wire = wire;
    this.waiting = waiting;
    this.region = region;
    this.failures = failures;
  }

  /** Returns what answers HTTP requests. */
  HttpHandler handler() {
    return frontEnd();
  }

  /** Made when there is a server, as few engines listen. */
  private synchronized FrontEnd frontEnd() {
    if (frontEnd == null) {
      frontEnd = new FrontEnd(wire, waiting, region, failures);
    }
    return frontEnd;
  }

  /** Returns the endpoint of the first server, which is started on a free port if there is none. */
  synchronized URI first() {
    return servers.isEmpty() ? on(loopback(0)) : servers.values().iterator().next().uri();
  }

  /** Returns the endpoint of the server on a port, for this machine alone. */
  synchronized URI on(int port) {
    if (port < 1 || port > LAST_PORT) {
      throw new IllegalArgumentException(
          "port (%s) must be from 1 to %s; listen() takes a free one".formatted(port, LAST_PORT));
    }
    return on(loopback(port));
  }

  /** Returns the endpoint of the server on an address. */
  synchronized URI on(InetSocketAddress address) {
    LoopbackServer server = servers.get(address);
    if (server == null) {
      server = LoopbackServer.start(address, frontEnd());
      servers.put(address, server);
      servers.put(server.address(), server);
    }
    return server.uri();
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public synchronized void close() {
    Set.copyOf(servers.values()).forEach(SdkAutoCloseable::close);
    servers.clear();
  }
}
