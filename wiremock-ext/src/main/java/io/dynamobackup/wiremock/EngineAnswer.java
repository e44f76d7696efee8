package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import io.dynamobackup.engine.transport.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the engine answers to an HTTP request. */
final class EngineAnswer {
  /** The connection breaks before there is an answer. */
  static final EngineAnswer NONE = new EngineAnswer(0, Map.of(), new byte[0], 0);

  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final long length;

  /**
   * Creates an answer.
   *
   * @param status the HTTP status; 0 when the connection breaks before there is one
   * @param headers by name
   * @param body as much of it as arrives
   * @param length how long the body would be
   */
  EngineAnswer(int status, Map<String, List<String>> headers, byte[] body, long length) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.length = length;
  }

  static EngineAnswer of(Received received) {
    return new EngineAnswer(
        received.head().statusCode(),
        received.head().headers(),
        received.body(),
        received.declaredLength());
  }

  /** Returns it as the response of a mapping, whose delays and fault stay. */
  ResponseDefinition in(ResponseDefinition mapped) {
    ResponseDefinitionBuilder response = ResponseDefinitionBuilder.like(mapped);
    if (status == 0) {
      return response.withFault(Fault.CONNECTION_RESET_BY_PEER).build();
    }
    return response.withStatus(status).withHeaders(httpHeaders()).withBody(body).build();
  }

  private HttpHeaders httpHeaders() {
    List<HttpHeader> all = new ArrayList<>();
    headers.forEach((name, values) -> all.add(new HttpHeader(name, values)));
    if (body.length < length) {
      // the server breaks the connection when it finds less
      all.add(new HttpHeader("Content-Length", Long.toString(length)));
    }
    return new HttpHeaders(all);
  }
}
