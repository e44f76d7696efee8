package io.dynamobackup.engine.policy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.dynamobackup.engine.error.Errors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a policy. */
final class PolicyReader {
  /** Developer Guide, "DynamoDB resource-based policy considerations": white space counts. */
  private static final int MOST_BYTES = 20 * 1024;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser json;
  private final List<PolicyStatement> statements = new ArrayList<>();
  private @Nullable String version;
  private @Nullable String id;
  private boolean stated;

  private PolicyReader(JsonParser json) {
    this.json = json;
  }

  static PolicyDocument read(String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Errors.invalidParameter("Maximum policy size of " + MOST_BYTES + " bytes exceeded");
    }
    try {
      requireWellFormed(text);
      try (JsonParser json = JSON.createParser(text)) {
        return new PolicyReader(json).document();
      }
    } catch (IOException e) {
      throw PolicyErrors.invalidJson();
    }
  }

  private static void requireWellFormed(String text) throws IOException {
    try (JsonParser json = JSON.createParser(text)) {
      if (json.nextToken() == null) {
        throw PolicyErrors.invalidJson();
      }
      json.skipChildren();
      if (json.nextToken() != null) {
        throw PolicyErrors.invalidJson();
      }
    }
  }

  private PolicyDocument document() throws IOException {
    require(json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "Version" -> version = version();
        case "Id" -> id = text();
        case "Statement" -> statements();
        default -> throw PolicyErrors.syntax(json.currentTokenLocation());
      }
    }
    if (!stated) {
      throw PolicyErrors.missing("Statement");
    }
    if (statements.isEmpty()) {
      throw PolicyErrors.invalid("Could not parse the policy: Statement is empty!");
    }
    return new PolicyDocument(version, id, statements);
  }

  private String version() throws IOException {
    String sent = text();
    if (!sent.equals("2012-10-17") && !sent.equals("2008-10-17")) {
      throw PolicyErrors.syntax(json.currentTokenLocation());
    }
    return sent;
  }

  private void statements() throws IOException {
    stated = true;
    if (json.currentToken() == JsonToken.START_OBJECT) {
      statements.add(new StatementReader(json).statement());
      return;
    }
    require(json.currentToken(), JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      require(json.currentToken(), JsonToken.START_OBJECT);
      statements.add(new StatementReader(json).statement());
    }
  }

  private String text() throws IOException {
    require(json.currentToken(), JsonToken.VALUE_STRING);
    return Objects.requireNonNull(json.getText());
  }

  private void require(@Nullable JsonToken token, JsonToken expected) {
    if (token != expected) {
      throw PolicyErrors.syntax(json.currentTokenLocation());
    }
  }
}
