package io.dynamobackup.wiremock.standalone;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;

/** Builds WireMock's server with a bound on the bodies of requests. */
final class BoundedServerFactory implements HttpServerFactory {
  private final long maxBodyBytes;

  BoundedServerFactory(long maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  @Override
  public String getName() {
    return "dynamodb-bounded-server";
  }

  @Override
  public HttpServer buildHttpServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
    return new BoundedServer(options, admin, stubs, maxBodyBytes);
  }
}
