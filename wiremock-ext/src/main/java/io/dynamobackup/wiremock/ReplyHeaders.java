package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.dynamobackup.engine.wire.Reply;

/** Gives a response that is not the engine's, but asks for it, the headers of one that is. */
final class ReplyHeaders implements ResponseTransformerV2 {
  /** By this name mappings ask for them. */
  static final String NAME = "dynamodb-headers";

  private final EngineSource engine;

  ReplyHeaders(EngineSource engine) {
    this.engine = engine;
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public boolean applyGlobally() {
    return false;
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    Reply reply = engine.get().wire().reply(response.getStatus(), response.getBody());
    return Response.Builder.like(response)
        .but()
        .headers(
            response
                .getHeaders()
                .plus(
                    new HttpHeader("Content-Type", reply.contentType()),
                    new HttpHeader("x-amzn-RequestId", reply.requestId()),
                    new HttpHeader("x-amz-crc32", Long.toString(reply.crc32()))))
        .build();
  }
}
