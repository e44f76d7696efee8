package io.dynamobackup.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The floor of a server: jdk.httpserver that reads each request and answers with the same bytes, on
 * a pool of threads.
 */
final class CannedServer implements AutoCloseable {
  private static final byte[] BODY = {'{', '}'};
  private static final String CHECKSUM = "2745614147";
  private static final String REQUEST_ID = "0123456789ABCDEFGHIJKLMNOPQRSTUV0123456789ABCDEFGHIJ";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  CannedServer() {
    // as the engine's, or heads and bodies would wait for each other
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", CannedServer::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      int length = Integer.parseInt(exchange.getRequestHeaders().getFirst("Content-Length"));
      exchange.getRequestBody().readNBytes(length);
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.getResponseHeaders().set("x-amz-crc32", CHECKSUM);
      exchange.getResponseHeaders().set("x-amzn-RequestId", REQUEST_ID);
      exchange.sendResponseHeaders(200, BODY.length);
      exchange.getResponseBody().write(BODY);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdown();
  }
}
