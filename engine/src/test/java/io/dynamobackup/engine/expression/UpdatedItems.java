package io.dynamobackup.engine.expression;

import static io.dynamobackup.engine.expression.Request.l;
import static io.dynamobackup.engine.expression.Request.n;
import static io.dynamobackup.engine.expression.Request.ns;
import static io.dynamobackup.engine.expression.Request.request;
import static io.dynamobackup.engine.expression.Request.s;
import static io.dynamobackup.engine.expression.Request.ss;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item with a key, and updates of it. */
abstract class UpdatedItems {
  static final Map<String, AttributeValue> KEY = Map.of("k", s("key"));

  static final String NO_SUCH_ATTRIBUTE =
      "The provided expression refers to an attribute that does not exist in the item";

  static Map<String, AttributeValue> item(Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(KEY);
    item.putAll(attributes);
    return Map.copyOf(item);
  }

  static UpdatedItem update(Request request, String text, Map<String, AttributeValue> attributes) {
    return request.update(text).apply(item(attributes), KEY);
  }

  static AttributeValue value(String text) {
    if (text.contains(":s")) {
      return ss("1");
    }
    if (text.contains(":d")) {
      return ns("1");
    }
    return text.contains(":n") ? n(1) : l();
  }
}
