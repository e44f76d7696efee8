package io.dynamobackup.wiremock.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Sends bytes that need not be HTTP, and reads what comes back. */
record RawHttp(URI server) {
  private static final int PATIENCE = 20_000;

  /** An answer: nothing when the connection was closed without one. */
  record Answer(String text) {

    int status() {
      return text.startsWith("HTTP/1.1 ") ? Integer.parseInt(text.substring(9, 12)) : 0;
    }

    String body() {
      int end = text.indexOf("\r\n\r\n");
      return end < 0 ? "" : text.substring(end + 4);
    }
  }

  /** Sends bytes, then no more, and reads to the end. */
  Answer send(byte[] bytes) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(PATIENCE);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        return new Answer(new String(socket.getInputStream().readAllBytes(), ISO_8859_1));
      } catch (SocketException reset) {
        return new Answer("");
      }
    }
  }
}
