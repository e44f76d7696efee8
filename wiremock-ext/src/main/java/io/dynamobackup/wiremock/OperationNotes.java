package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;

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
    String operation = AskedOperation.of(event.getRequest());
    if (operation != null) {
      event.appendSubEvent(TYPE, Map.of("operation", operation));
    }
  }
}
