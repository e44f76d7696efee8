package io.dynamobackup.wiremock.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ErrorHandler;

/**
 * The errors of the HTTP server itself, for requests that nobody could read or answer: as AWS's, by
 * type and without anything of how they came about.
 */
final class AwsErrors extends ErrorHandler {
  private static final String TYPE = "application/x-amz-json-1.0";

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    byte[] body = body(response.getStatus()).getBytes(UTF_8);
    response.setContentType(TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** Answers what is not even HTTP. */
  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    fields.put(HttpHeader.CONTENT_TYPE, TYPE);
    return ByteBuffer.wrap(body(status).getBytes(UTF_8));
  }

  private static String body(int status) {
    if (status == HttpStatus.PAYLOAD_TOO_LARGE_413) {
      return "";
    }
    return HttpStatus.isServerError(status)
        ? "{\"__type\":\"com.amazon.coral.service#InternalFailure\"}"
        : "{\"__type\":\"com.amazon.coral.service#SerializationException\"}";
  }
}
