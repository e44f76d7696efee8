package io.dynamobackup.engine.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The model of DynamoDB that AWS publishes, in Smithy's JSON. */
final class ServiceModel {
  private static final String RESOURCE = "/META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json";

  private final Map<?, ?> shapes;

  ServiceModel() {
    try (InputStream stream =
        Objects.requireNonNull(ServiceModel.class.getResourceAsStream(RESOURCE))) {
      shapes = map(JsonTree.read(stream).get("shapes"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the id of the input shape of every operation, by the operation's name. */
  Map<String, String> inputs() {
    Map<String, String> inputs = new TreeMap<>();
    for (Object id : shapes.keySet()) {
      Shape shape = shape((String) id);
      if (shape.type().equals("operation")) {
        inputs.put(shape.name(), (String) map(shape.json.get("input")).get("target"));
      }
    }
    return inputs;
  }

  Shape shape(String id) {
    Object json = shapes.get(id);
    // Smithy's own simple types have no entry.
    return new Shape(id, json == null ? Map.of("type", "prelude") : map(json));
  }

  static Map<?, ?> map(@Nullable Object json) {
    return (Map<?, ?>) Objects.requireNonNull(json);
  }

  /** A shape of the model. */
  record Shape(String id, Map<?, ?> json) {
    String name() {
      return id.substring(id.indexOf('#') + 1);
    }

    String type() {
      return (String) Objects.requireNonNull(json.get("type"));
    }

    Map<?, ?> trait(String name) {
      Object traits = json.get("traits");
      Object trait = traits == null ? null : map(traits).get("smithy.api#" + name);
      return trait == null ? Map.of() : map(trait);
    }

    String pattern() {
      Object traits = json.get("traits");
      Object pattern = traits == null ? null : map(traits).get("smithy.api#pattern");
      return pattern == null ? "" : (String) pattern;
    }

    String target(String part) {
      return (String) Objects.requireNonNull(map(json.get(part)).get("target"));
    }

    /** Returns the target of every member, by its name. */
    Map<String, String> members() {
      Map<String, String> members = new LinkedHashMap<>();
      map(json.get("members"))
          .forEach((name, m) -> members.put((String) name, (String) map(m).get("target")));
      return members;
    }

    boolean requires(String member) {
      Object traits = map(map(json.get("members")).get(member)).get("traits");
      return traits != null && map(traits).containsKey("smithy.api#required");
    }

    /** Returns the values of an enum. */
    Set<String> values() {
      Map<String, String> values = new LinkedHashMap<>();
      map(json.get("members"))
          .forEach(
              (name, m) ->
                  values.put(
                      (String) map(map(m).get("traits")).get("smithy.api#enumValue"),
                      (String) name));
      return values.keySet();
    }
  }
}
