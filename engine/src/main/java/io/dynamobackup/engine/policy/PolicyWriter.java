package io.dynamobackup.engine.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a policy as AWS was seen to give it back: without white space, its members in one order, a
 * list of one as its only element.
 */
final class PolicyWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private PolicyWriter(JsonGenerator json) {
    this.json = json;
  }

  static String write(PolicyDocument document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      new PolicyWriter(json).document(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void document(PolicyDocument document) throws IOException {
    json.writeStartObject();
    json.writeStringField("Version", document.shownVersion());
    if (document.id() != null) {
      json.writeStringField("Id", document.id());
    }
    json.writeArrayFieldStart("Statement");
    for (PolicyStatement statement : document.statements()) {
      statement(statement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void statement(PolicyStatement statement) throws IOException {
    json.writeStartObject();
    if (statement.sid() != null) {
      json.writeStringField("Sid", statement.sid());
    }
    json.writeStringField("Effect", statement.effect());
    principal(statement.principal());
    texts(statement.action().name(), statement.action().values());
    texts(statement.resource().name(), statement.resource().values());
    if (!statement.condition().isEmpty()) {
      json.writeObjectFieldStart("Condition");
      for (Map.Entry<String, Map<String, List<String>>> each : statement.condition().entrySet()) {
        lists(each.getKey(), each.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void principal(PolicyPrincipal principal) throws IOException {
    if (principal.byType().containsKey(PolicyPrincipal.EVERYONE)) {
      json.writeStringField(principal.name(), PolicyPrincipal.EVERYONE);
    } else {
      lists(principal.name(), principal.byType());
    }
  }

  private void lists(String name, Map<String, List<String>> lists) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, List<String>> each : lists.entrySet()) {
      texts(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeFieldName(name);
    if (values.size() == 1) {
      json.writeString(values.get(0));
      return;
    }
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
