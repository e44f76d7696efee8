package io.dynamobackup.engine.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the constraint table from the service model: all that the input of an operation reaches,
 * attribute values aside.
 */
final class TableGenerator {
  private static final String NONE = "-";
  private static final String ATTRIBUTE_VALUE = "AttributeValue";

  /** Smithy anchors every pattern; only these had anchors before, and are printed with them. */
  private static final Set<String> ANCHORED = Set.of("ClientToken", "S3Bucket");

  /** Published as required; AWS itself misses it later, and in other words. */
  private static final Set<String> MISSED_LATER =
      Set.of(
          "CreateTableRequest$TableName",
          "DescribeTableRequest$TableName",
          "UpdateTableRequest$TableName",
          "DeleteTableRequest$TableName",
          "Tag$Key",
          "Tag$Value");

  /** Published with a length; AWS itself refuses others later, and in other words. */
  private static final Set<String> REFUSED_LATER = Set.of("TagKeyString", "TagValueString");

  /** Published as having one entry at least; AWS itself misses it later, and in other words. */
  private static final Set<String> EMPTY_LATER =
      Set.of("BatchGetRequestMap", "BatchWriteItemRequestMap");

  private final ServiceModel model;
  private final Map<String, String> lines = new TreeMap<>();

  TableGenerator(ServiceModel model) {
    this.model = model;
  }

  /** Returns the lines, grouped by type. */
  List<String> lines() {
    model.inputs().forEach((operation, id) -> structure(operation + "Request", model.shape(id)));
    List<String> sorted = new ArrayList<>(lines.values());
    List<String> types = List.of("string", "name", "number", "enum", "list", "map", "structure");
    sorted.sort(
        Comparator.comparingInt(line -> types.indexOf(line.substring(0, line.indexOf(" ")))));
    return sorted;
  }

  /** Adds the lines of a shape and of what it reaches; returns its name, or a dash for none. */
  private String add(String id) {
    ServiceModel.Shape shape = model.shape(id);
    String name = shape.name();
    return switch (shape.type()) {
      case "string" -> string(shape);
      case "enum" -> put("enum", name, String.join(" ", inOrderOfPrinting(shape.values())));
      case "integer", "long" -> number(shape);
      case "list" -> list(shape);
      case "map" -> map(shape);
      case "structure" -> structure(name, shape);
      default -> NONE;
    };
  }

  private String put(String type, String name, String rest) {
    lines.put(name, type + " " + name + " " + rest);
    return name;
  }

  /** Published as 1 to 1024 characters of a name or an ARN; but a name has a name's rule. */
  private String string(ServiceModel.Shape shape) {
    String range = range(shape.trait("length"));
    if (shape.name().equals("TableArn")) {
      add(shape.id().replace("TableArn", "TableName"));
      return put("name", shape.name(), range + " TableName");
    }
    String pattern = shape.pattern();
    if (!pattern.isEmpty() && !ANCHORED.contains(shape.name())) {
      pattern = pattern.substring(1, pattern.length() - 1);
    }
    boolean isFree =
        REFUSED_LATER.contains(shape.name()) || (range.equals("..") && pattern.isEmpty());
    return isFree ? NONE : put("string", shape.name(), (range + " " + pattern).trim());
  }

  private String number(ServiceModel.Shape shape) {
    String range = range(shape.trait("range"));
    return range.equals("..") ? NONE : put("number", shape.name(), range);
  }

  private String list(ServiceModel.Shape shape) {
    String range = range(shape.trait("length"));
    String element = add(shape.target("member"));
    return range.equals("..") && element.equals(NONE)
        ? NONE
        : put("list", shape.name(), range + " " + element);
  }

  private String map(ServiceModel.Shape shape) {
    boolean isItem = model.shape(shape.target("value")).name().equals(ATTRIBUTE_VALUE);
    String range = range(shape.trait("length"));
    if (EMPTY_LATER.contains(shape.name())) {
      range = range.substring(range.indexOf(".."));
    }
    String key = isItem ? NONE : add(shape.target("key"));
    String value = add(shape.target("value"));
    return range.equals("..") && key.equals(NONE) && value.equals(NONE)
        ? NONE
        : put("map", shape.name(), range + " " + key + " " + value);
  }

  private String structure(String name, ServiceModel.Shape shape) {
    StringBuilder members = new StringBuilder();
    shape
        .members()
        .forEach(
            (member, target) -> {
              String rule =
                  name.equals("CreateTableRequest") ? ofTable(member, target) : add(target);
              boolean required =
                  shape.requires(member) && !MISSED_LATER.contains(name + "$" + member);
              if (required || !rule.equals(NONE)) {
                members.append(' ').append(member).append(required ? "!:" : ":").append(rule);
              }
            });
    return members.length() == 0 ? NONE : put("structure", name, members.substring(1));
  }

  /** The published key schema fits indexes of several attributes; AWS lets a table have two. */
  private String ofTable(String member, String target) {
    String rule = add(target);
    return member.equals("KeySchema")
        ? put("list", "TableKeySchema", "1..2 KeySchemaElement")
        : rule;
  }

  private static String range(Map<?, ?> trait) {
    return text(trait.get("min")) + ".." + text(trait.get("max"));
  }

  private static String text(@Nullable Object bound) {
    return bound == null ? "" : bound.toString();
  }

  /**
   * AWS prints an enum as a hash table of 32 buckets holds it, what was put into a bucket last
   * first: all nine sets on record are in this order.
   */
  static List<String> inOrderOfPrinting(Set<String> values) {
    List<String> order = new ArrayList<>(values);
    Collections.reverse(order);
    order.sort(Comparator.comparingInt(value -> value.hashCode() & 31));
    return order;
  }
}
