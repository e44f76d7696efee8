package io.dynamobackup.engine.transport;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Requests that no HTTP client would send. */
final class Raw {
  private Raw() {}

  /** Sends bytes, and returns the first line of what comes back. */
  static String exchange(URI server, String request) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      socket.getOutputStream().flush();
      StringBuilder line = new StringBuilder();
      int next = socket.getInputStream().read();
      while (next >= 0 && next != '\r') {
        line.append((char) next);
        next = socket.getInputStream().read();
      }
      return line.toString();
    }
  }
}
