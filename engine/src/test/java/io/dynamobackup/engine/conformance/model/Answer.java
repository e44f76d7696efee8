package io.dynamobackup.engine.conformance.model;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a write answers. */
record Answer(String outcome, Map<String, AttributeValue> image) {
  static final Answer FAILED = new Answer("its condition failed", Map.of());
  static final Answer REFUSED = new Answer("refused", Map.of());

  static Answer of(Map<String, AttributeValue> image) {
    return new Answer("done", image);
  }
}
