package io.dynamobackup.engine.wire;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * What the operations that AWS moved to newer checks in 2026 say of the shape of a request, as
 * paritysuite/dynamodb-conformance recorded it in September and October 2026. The old checks are
 * left to what was not recorded; they are made first where a member is missing.
 */
final class NewerWords {
  private static final String RETURN_VALUES =
      "Failed to satisfy constraint: Member must satisfy enum value set:"
          + " [ALL_OLD, UPDATED_OLD, ALL_NEW, UPDATE_NEW, NONE]";
  private static final String CONDITIONAL_OPERATOR =
      "Failed to satisfy constraint: Member must satisfy enum value set: [ALL, OR]";
  private static final Pattern KEYS = Pattern.compile("requestItems\\.(.*)\\.member\\.keys");
  private static final Map<String, Function<Violations, String>> OPERATIONS =
      Map.of(
          "PutItem", NewerWords::ofWrite,
          "DeleteItem", NewerWords::ofWrite,
          "UpdateItem", NewerWords::ofUpdate,
          "Query", NewerWords::ofQuery,
          "BatchGetItem", NewerWords::ofBatchGet);

  private NewerWords() {}

  /** Returns what an operation says. */
  static String message(String operation, Violations violations) {
    return violations.lackAny()
        ? violations.message()
        : OPERATIONS.getOrDefault(operation, Violations::message).apply(violations);
  }

  private static String ofWrite(Violations violations) {
    if (hasEmptyName(violations)) {
      return alone(
          "Value at 'TableName' failed to satisfy constraint: " + Constraint.minLength(1).text());
    }
    return Violations.message(violations.all().stream().map(NewerWords::enumeration).toList());
  }

  private static boolean hasEmptyName(Violations violations) {
    return violations.all().stream().anyMatch(v -> v.isAt("tableName") && "".equals(v.value()));
  }

  /** An update tells of nothing else when it cannot read what it is to return. */
  private static String ofUpdate(Violations violations) {
    return !hasEmptyName(violations) && violations.areAt("returnValues")
        ? alone(RETURN_VALUES)
        : ofWrite(violations);
  }

  private static String enumeration(Violation violation) {
    return switch (violation.path()) {
      case "returnValues" -> RETURN_VALUES;
      case "conditionalOperator" -> CONDITIONAL_OPERATOR;
      default -> violation.text();
    };
  }

  /** What joins conditions is told bare, unlike all else. */
  private static String ofQuery(Violations violations) {
    return violations.areAt("conditionalOperator")
        ? CONDITIONAL_OPERATOR
        : Violations.message(violations.all().stream().map(NewerWords::limit).toList());
  }

  private static String limit(Violation violation) {
    return violation.isAt("limit")
        ? "Value at 'Limit' failed to satisfy constraint: " + violation.constraint()
        : violation.text();
  }

  private static String ofBatchGet(Violations violations) {
    return Violations.message(violations.all().stream().map(NewerWords::ofBatchGet).toList());
  }

  private static String ofBatchGet(Violation violation) {
    Matcher keys = KEYS.matcher(violation.path());
    if (keys.matches()) {
      return "Value at 'RequestItems.%s.member.Keys' failed to satisfy constraint: %s"
          .formatted(keys.group(1), violation.constraint());
    }
    return violation.isAt("requestItems") && violation.value() instanceof Map<?, ?> map
        ? violation.text(json(map))
        : violation.text();
  }

  /** The keys and values of a batch are the request's own. */
  @SuppressWarnings("unchecked")
  private static String json(Map<?, ?> requestItems) {
    BatchGetItemRequest request =
        BatchGetItemRequest.builder()
            .requestItems((Map<String, KeysAndAttributes>) requestItems)
            .build();
    return PojoWriter.memberText(request, "RequestItems");
  }

  private static String alone(String text) {
    return Violations.message(List.of(text));
  }
}
