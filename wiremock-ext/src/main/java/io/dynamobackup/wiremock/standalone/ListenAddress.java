package io.dynamobackup.wiremock.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where a server is to listen. */
record ListenAddress(String host, int port) {

  /** Returns what is wrong with it, when a server could not listen there. */
  String fault() {
    try {
      return isOfThisMachine(InetAddress.getByName(host))
          ? "cannot listen on port %s of %s: end what listens there, or choose another --port"
              .formatted(port, host)
          : wrongHost("is no address of this machine");
    } catch (UnknownHostException e) {
      return wrongHost("cannot be resolved");
    }
  }

  /** A machine has an address if it has a free port of it. */
  private static boolean isOfThisMachine(InetAddress address) {
    try (ServerSocket socket = new ServerSocket(0, 1, address)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private String wrongHost(String reason) {
    return "%s (%s) %s: it must be one of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them"
        .formatted(Option.BIND_ADDRESS.flag(), host, reason);
  }
}
