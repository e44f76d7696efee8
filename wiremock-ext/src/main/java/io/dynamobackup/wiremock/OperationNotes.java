package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.dynamobackup.engine.wire.OperationName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Notes of each request in WireMock's journal what it asks for, whoever answers it: a sub-event of
 * type {@code DYNAMODB}, which {@code /__admin/requests} shows.
 */
final class OperationNotes implements ServeEventListener {
  static final String TYPE = "DYNAMODB";

  @Override
  public String getName() {
    return "dynamodb-journal";
  }

  @Override
  public void beforeMatch(ServeEvent event, Parameters parameters) {
    String operation = operation(event.getRequest());
    if (operation != null) {
      event.appendSubEvent(TYPE, Map.of("operation", operation));
    }
  }

  static @Nullable String operation(Request request) {
    return OperationName.of(
        request.getHeader("X-Amz-Target"), request.getMethod().getName(), request.getUrl());
  }
}
