package io.dynamobackup.wiremock.standalone;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import org.eclipse.jetty.server.handler.HandlerWrapper;
import org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * WireMock's server, all of whose requests pass a {@link BodyLimit} first, and whose own errors
 * look like AWS's.
 */
final class BoundedServer extends Jetty11HttpServer {

  BoundedServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs, long maxBodyBytes) {
    super(options, admin, stubs);
    HandlerWrapper limit = new BodyLimit(maxBodyBytes);
    limit.setHandler(jettyServer.getHandler());
    jettyServer.setHandler(limit);
    jettyServer.setErrorHandler(new AwsErrors());
  }

  @Override
  protected void decorateMockServiceContextAfterConfig(ServletContextHandler context) {
    context.setErrorHandler(new AwsErrors());
  }

  @Override
  protected void decorateAdminServiceContextAfterConfig(ServletContextHandler context) {
    context.setErrorHandler(new AwsErrors());
  }
}
