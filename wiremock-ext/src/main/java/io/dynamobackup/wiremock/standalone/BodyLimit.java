package io.dynamobackup.wiremock.standalone;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Lets requests pass whose bodies are not too long: WireMock keeps bodies whole. To others it says
 * what AWS says, 413 without a body, and closes the connection.
 */
final class BodyLimit extends HandlerWrapper {
  private final long maxBytes;

  BodyLimit(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (base.getContentLengthLong() > maxBytes) {
      refuse(base, response);
      return;
    }
    Counted counted = new Counted(maxBytes);
    base.getHttpInput().addInterceptor(counted);
    super.handle(target, base, request, response);
  }

  private static void refuse(Request base, HttpServletResponse response) {
    base.setHandled(true);
    response.setHeader("Connection", "close");
    response.setContentLength(0);
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
  }
}
