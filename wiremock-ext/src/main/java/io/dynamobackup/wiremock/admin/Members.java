package io.dynamobackup.wiremock.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.dynamobackup.engine.error.Spelling;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object, each asked for by name and type. In the end, those that nobody has
 * asked for are refused.
 */
final class Members {
  private final String place;
  private final JsonNode object;
  private final Set<String> known = new LinkedHashSet<>();

  private Members(String place, JsonNode object) {
    this.place = place;
    this.object = object;
  }

  /**
   * Reads an object.
   *
   * @param place what it is, for messages
   */
  static Members of(String place, String json) {
    return new Members(place, StrictJson.object(json));
  }

  /** Returns a member that is a string, or null. */
  @Nullable String text(String name) {
    JsonNode node = node(name);
    if (node == null) {
      return null;
    }
    if (!node.isTextual()) {
      throw wrong(name, node, "a string");
    }
    return node.textValue();
  }

  /** Returns a member that is a string, and must be there. */
  String needed(String name) {
    String text = text(name);
    if (text == null) {
      throw new BadRequest("%s needs the member \"%s\"".formatted(place, name));
    }
    return text;
  }

  /** Returns a member that is a whole number, or null. */
  @Nullable Integer number(String name) {
    JsonNode node = node(name);
    if (node == null) {
      return null;
    }
    if (!node.isInt()) {
      throw wrong(name, node, "a whole number");
    }
    return node.intValue();
  }

  /** Returns whether a member is there and true. */
  boolean isTrue(String name) {
    JsonNode node = node(name);
    if (node != null && !node.isBoolean()) {
      throw wrong(name, node, "true or false");
    }
    return node != null && node.booleanValue();
  }

  /** Returns a member that is a duration in ISO-8601, or null. */
  @Nullable Duration duration(String name) {
    return time(name, Duration::parse, "a duration in ISO-8601, such as PT90M or P35D");
  }

  /** Returns a member that is an instant in ISO-8601, or null. */
  @Nullable Instant instant(String name) {
    return time(name, Instant::parse, "an instant in ISO-8601, such as 2018-12-14T14:25:00Z");
  }

  private <T> @Nullable T time(String name, Function<String, T> parser, String right) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (DateTimeException e) {
      throw new BadRequest("%s: %s (%s) must be %s".formatted(place, name, text, right));
    }
  }

  /** Returns a member that is an object, or null. */
  @Nullable Members object(String member) {
    JsonNode node = node(member);
    if (node == null) {
      return null;
    }
    if (!node.isObject()) {
      throw wrong(member, node, "an object");
    }
    return new Members(member, node);
  }

  /** Returns a member as a text, number, truth, list or map, or null. */
  @Nullable Object value(String member) {
    JsonNode node = node(member);
    return node == null ? null : StrictJson.plain(node);
  }

  private @Nullable JsonNode node(String member) {
    known.add(member);
    JsonNode node = object.get(member);
    return node == null || node.isNull() ? null : node;
  }

  /** Refuses members that nobody has asked for. */
  void refuseOthers() {
    object
        .fieldNames()
        .forEachRemaining(
            member -> {
              if (!known.contains(member)) {
                throw new BadRequest(
                    "%s has no member \"%s\"%s; there are %s"
                        .formatted(
                            place, member, Spelling.of(member, known), Spelling.list(known)));
              }
            });
  }

  private BadRequest wrong(String member, JsonNode node, String right) {
    return new BadRequest("%s: %s (%s) must be %s".formatted(place, member, node, right));
  }
}
