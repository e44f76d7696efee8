package io.dynamobackup.wiremock.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

/** JSON of anybody: bounded in size and depth, each member once, nothing behind it. */
final class StrictJson {
  private static final int MOST_CHARACTERS = 64 * 1024;
  private static final int DEEPEST = 8;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(SerializationFeature.INDENT_OUTPUT);

  private StrictJson() {}

  /** Reads an object; nothing is an empty one. */
  static JsonNode object(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new BadRequest(
          "the body must be no longer than %s characters".formatted(MOST_CHARACTERS));
    }
    try {
      JsonNode node = MAPPER.readTree(text.isBlank() ? "{}" : text);
      if (node.isObject()) {
        return node;
      }
    } catch (JsonProcessingException e) {
      throw new BadRequest("the body must be JSON: " + e.getOriginalMessage());
    }
    throw new BadRequest("the body must be a JSON object");
  }

  /** Returns a node as maps, lists, texts, numbers and truths. */
  static Object plain(JsonNode node) {
    return MAPPER.convertValue(node, Object.class);
  }

  /** Writes maps, lists, texts and numbers. */
  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
