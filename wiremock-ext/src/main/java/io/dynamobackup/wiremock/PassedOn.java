package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpPrincipal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that WireMock passes on to the engine's own front end, and what comes back. */
final class PassedOn extends HttpExchange {
  private static final InetSocketAddress NOWHERE =
      InetSocketAddress.createUnresolved("wiremock", 0);

  private final Request request;
  private final Headers requestHeaders = new Headers();
  private final Headers responseHeaders = new Headers();
  private final ByteArrayOutputStream responseBody = new ByteArrayOutputStream();
  private final Map<String, Object> attributes = new HashMap<>();
  private InputStream input;
  private OutputStream output = responseBody;
  private int status;
  private long length;

  PassedOn(Request request) {
    this.request = request;
    this.input = new ByteArrayInputStream(request.getBody());
    for (HttpHeader header : request.getHeaders().all()) {
      header.values().forEach(value -> requestHeaders.add(header.key(), value));
    }
  }

  /** Has a front end answer. */
  EngineAnswer answerOf(HttpHandler frontEnd) {
    try {
      frontEnd.handle(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new EngineAnswer(status, responseHeaders, responseBody.toByteArray(), length);
  }

  @Override
  public Headers getRequestHeaders() {
    return requestHeaders;
  }

  @Override
  public Headers getResponseHeaders() {
    return responseHeaders;
  }

  /** What is no URI is no path of AWS Backup's; all others ask for nothing by their path. */
  @Override
  public URI getRequestURI() {
    try {
      return URI.create(request.getUrl());
    } catch (IllegalArgumentException e) {
      return URI.create("/");
    }
  }

  @Override
  public String getRequestMethod() {
    return request.getMethod().getName();
  }

  @Override
  public InputStream getRequestBody() {
    return input;
  }

  @Override
  public OutputStream getResponseBody() {
    return output;
  }

  /** Where there is no body, the length is -1. */
  @Override
  public void sendResponseHeaders(int code, long responseLength) {
    status = code;
    length = Math.max(0, responseLength);
  }

  @Override
  public int getResponseCode() {
    return status == 0 ? -1 : status;
  }

  @Override
  public void close() {
    // what was answered until now is the answer
  }

  @Override
  public String getProtocol() {
    return request.getProtocol();
  }

  @Override
  public InetSocketAddress getRemoteAddress() {
    return NOWHERE;
  }

  @Override
  public InetSocketAddress getLocalAddress() {
    return NOWHERE;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public void setAttribute(String name, Object value) {
    attributes.put(name, value);
  }

  @Override
  public void setStreams(@Nullable InputStream in, @Nullable OutputStream out) {
    input = in == null ? input : in;
    output = out == null ? output : out;
  }

  @Override
  public HttpContext getHttpContext() {
    throw new UnsupportedOperationException("WireMock has no contexts");
  }

  @Override
  public @Nullable HttpPrincipal getPrincipal() {
    return null;
  }
}
