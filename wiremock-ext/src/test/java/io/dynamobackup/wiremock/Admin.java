package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** WireMock's own API over HTTP, as other languages use it. */
final class Admin {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private Admin() {}

  static HttpResponse<String> post(WireMockServer server, String path, String json)
      throws IOException, InterruptedException {
    return HTTP.send(
        at(server, path).POST(HttpRequest.BodyPublishers.ofString(json)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  static String get(WireMockServer server, String path) throws IOException, InterruptedException {
    return HTTP.send(at(server, path).build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  static void delete(WireMockServer server, String path) throws IOException, InterruptedException {
    HTTP.send(at(server, path).DELETE().build(), HttpResponse.BodyHandlers.discarding());
  }

  private static HttpRequest.Builder at(WireMockServer server, String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:%s/__admin/%s".formatted(server.port(), path)));
  }
}
