package io.dynamobackup.engine;

import io.dynamobackup.engine.transport.FrontEnd;
import io.dynamobackup.engine.transport.LoopbackServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** The HTTP servers of one engine, by the addresses that were asked for and got. */
final class Listeners implements SdkAutoCloseable {
  private static final int LAST_PORT = 65535;

  private final FrontEnd frontEnd;
  private final Map<InetSocketAddress, LoopbackServer> servers = new LinkedHashMap<>();

  Listeners(FrontEnd frontEnd) {
    this.frontEnd = frontEnd;
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
      server = LoopbackServer.start(address, frontEnd);
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
