package io.dynamobackup.engine.policy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads one statement of a policy, whose members may come in any order. */
final class StatementReader {
  private final JsonParser json;
  private @Nullable String sid;
  private @Nullable String effect;
  private @Nullable PolicyPrincipal principal;
  private @Nullable PolicyElement action;
  private @Nullable PolicyElement resource;
  private Map<String, Map<String, List<String>>> condition = Map.of();

  /** The parser stands at the beginning of an object. */
  StatementReader(JsonParser json) {
    this.json = json;
  }

  PolicyStatement statement() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      member(name);
    }
    return new PolicyStatement(
        sid,
        required(effect, "Effect"),
        required(principal, "Principal"),
        required(action, "Action"),
        required(resource, "Resource"),
        condition);
  }

  private void member(String name) throws IOException {
    switch (name) {
      case "Sid" -> sid = text();
      case "Effect" -> effect = effect();
      case "Principal", "NotPrincipal" -> principal = principal(name);
      case "Action", "NotAction" -> action = new PolicyElement(name, texts());
      case "Resource", "NotResource" -> resource = new PolicyElement(name, texts());
      case "Condition" -> condition = condition();
      default -> throw fault();
    }
  }

  private static <T> T required(@Nullable T member, String name) {
    if (member == null) {
      throw PolicyErrors.missing(name);
    }
    return member;
  }

  /** AWS takes any case. */
  private String effect() throws IOException {
    return switch (text().toLowerCase(Locale.ROOT)) {
      case "allow" -> PolicyStatement.ALLOW;
      case "deny" -> PolicyStatement.DENY;
      default -> throw fault();
    };
  }

  private PolicyPrincipal principal(String name) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      if (!text().equals(PolicyPrincipal.EVERYONE)) {
        throw fault();
      }
      return PolicyPrincipal.everyone(name);
    }
    return PolicyPrincipal.of(name, lists());
  }

  private Map<String, Map<String, List<String>>> condition() throws IOException {
    Map<String, Map<String, List<String>>> read = new LinkedHashMap<>();
    require(JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String operator = json.currentName();
      json.nextToken();
      read.put(operator, lists());
    }
    return read;
  }

  private Map<String, List<String>> lists() throws IOException {
    Map<String, List<String>> read = new LinkedHashMap<>();
    require(JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String key = json.currentName();
      json.nextToken();
      read.put(key, texts());
    }
    return read;
  }

  private List<String> texts() throws IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      return List.of(scalar());
    }
    List<String> read = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      read.add(scalar());
    }
    return read;
  }

  /** Values of conditions may be numbers or truth values. */
  private String scalar() throws IOException {
    JsonToken token = json.currentToken();
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      throw fault();
    }
    return Objects.requireNonNull(json.getText());
  }

  private String text() throws IOException {
    require(JsonToken.VALUE_STRING);
    return Objects.requireNonNull(json.getText());
  }

  private void require(JsonToken expected) {
    if (json.currentToken() != expected) {
      throw fault();
    }
  }

  private RuntimeException fault() {
    return PolicyErrors.syntax(json.currentTokenLocation());
  }
}
