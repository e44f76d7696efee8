package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.http.Request;
import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.wire.OperationName;
import io.dynamobackup.engine.wire.RequestLine;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** What a request that came to WireMock asks of the services. */
final class AskedOperation {
  private static final String TARGET = "X-Amz-Target";

  private AskedOperation() {}

  /** Returns the name of the operation, or null when it asks for none. */
  static @Nullable String of(Request request) {
    return OperationName.of(
        request.getHeader(TARGET), request.getMethod().getName(), request.getUrl());
  }

  /** Returns the typed call, or null when the engine cannot read it. */
  static @Nullable Call call(Request request, DynamoDbEngine engine) {
    return engine
        .wire()
        .signedFor(request.getHeader("Authorization"))
        .read(request.getHeader(TARGET), line(request), request.getBody());
  }

  private static RequestLine line(Request request) {
    String[] parts = request.getUrl().split("\\?", 2);
    return new RequestLine(
        request.getMethod().getName(),
        parts[0],
        parts.length == 1 ? Map.of() : SdkHttpUtils.uriParams(URI.create("/?" + parts[1])));
  }
}
