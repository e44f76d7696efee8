package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.json.PlainJson;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request or an answer without what is another in every run and at every endpoint: ids, times,
 * tokens, Region and account, and the order where AWS promises none.
 *
 * <p>Attribute values stay as they are, but for the order of sets and for ARNs: in their JSON no
 * number stands, and no string that is not under its type.
 */
final class Normalized {
  private static final Set<String> IDS = Set.of("TableId", "EventID", "eventID", "SequenceNumber");
  private static final Set<String> LABELS = Set.of("LatestStreamLabel", "StreamLabel");
  private static final Set<String> TOKENS =
      Set.of(
          "ClientRequestToken", "ClientToken", "NextToken", "NextShardIterator", "ShardIterator");
  private static final Set<String> UNORDERED =
      Set.of(
          "SS",
          "NS",
          "BS",
          "AttributeDefinitions",
          "GlobalSecondaryIndexes",
          "LocalSecondaryIndexes",
          "NonKeyAttributes");
  private static final Pattern ARN =
      Pattern.compile(
          "arn:aws[\\w-]*:dynamodb:[\\w-]+:\\d{12}:table/([\\w.-]+)"
              + "(?:/(backup|stream|export|import)/[\\w:.-]+)?");

  private final String operation;

  private Normalized(String operation) {
    this.operation = operation;
  }

  static @Nullable Object of(String operation, @Nullable Object tree) {
    return new Normalized(operation).value("", tree);
  }

  private @Nullable Object value(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof List<?> list) {
      return array(name, list);
    }
    if (value instanceof BigDecimal && (name.endsWith("DateTime") || name.endsWith("Time"))) {
      return "<time>";
    }
    return value instanceof String text ? text(name, text) : value;
  }

  private Map<String, @Nullable Object> object(Map<?, ?> map) {
    Map<String, @Nullable Object> normalized = new LinkedHashMap<>();
    map.forEach((name, value) -> normalized.put((String) name, value((String) name, value)));
    return normalized;
  }

  private List<@Nullable Object> array(String name, List<?> list) {
    List<@Nullable Object> normalized = new ArrayList<>();
    list.forEach(element -> normalized.add(value(name, element)));
    if (isUnordered(name)) {
      normalized.sort(Comparator.comparing(PlainJson::write));
    }
    return normalized;
  }

  /** The elements of a list are under its type L. */
  private boolean isUnordered(String name) {
    return UNORDERED.contains(name)
        || (operation.equals("Scan") && name.equals("Items"))
        || (operation.equals("BatchGetItem") && !name.equals("L"));
  }

  private static String text(String name, String text) {
    if (IDS.contains(name)) {
      return "<id>";
    }
    if (LABELS.contains(name)) {
      return "<time>";
    }
    if (TOKENS.contains(name)) {
      return "<token>";
    }
    return ARN.matcher(text)
        .replaceAll(
            arn ->
                "arn:aws:dynamodb:<region>:<account>:table/"
                    + arn.group(1)
                    + (arn.group(2) == null ? "" : "/" + arn.group(2) + "/<id>"));
  }
}
