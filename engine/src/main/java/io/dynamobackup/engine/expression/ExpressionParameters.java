package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.error.WordedFault;
import io.dynamobackup.engine.value.CanonicalValue;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The parameters of a request that make up its expressions, as the request gives them.
 *
 * <p>An operation names all the expressions it can have, absent ones too, so that the error about
 * values without an expression can list them:
 *
 * <pre>{@code
 * Expressions expressions =
 *     ExpressionParameters.create()
 *         .names(request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null)
 *         .values(request.hasExpressionAttributeValues() ? ... : null)
 *         .update(request.updateExpression())
 *         .condition(request.conditionExpression())
 *         .bind(cache);
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL)
public final class ExpressionParameters {
  private static final LegacyParameters NO_LEGACY = LegacyParameters.create();

  /** Made with the first text: most requests have none. */
  private Map<ExpressionKind, String> texts = Map.of();

  private final Set<ExpressionKind> possible = new LinkedHashSet<>();
  private LegacyParameters legacy = NO_LEGACY;
  private @Nullable Map<String, String> names;
  private @Nullable Map<String, AttributeValue> values;
  private int levels = CanonicalValue.MAX_LEVELS;

  private ExpressionParameters() {}

  /** Returns the parameters of a request that has none. */
  public static ExpressionParameters create() {
    return new ExpressionParameters();
  }

  /** Sets {@code ExpressionAttributeNames}; an empty map is not an absent one. */
  public ExpressionParameters names(@Nullable Map<String, String> expressionAttributeNames) {
    this.names = expressionAttributeNames;
    return this;
  }

  /** Sets {@code ExpressionAttributeValues}; an empty map is not an absent one. */
  public ExpressionParameters values(
      @Nullable Map<String, AttributeValue> expressionAttributeValues) {
    this.values = expressionAttributeValues;
    return this;
  }

  /** Sets how many levels the values may have, if not as many as AWS keeps. */
  public ExpressionParameters levels(int ofValues) {
    this.levels = ofValues;
    return this;
  }

  /** Sets {@code UpdateExpression}. */
  public ExpressionParameters update(@Nullable String text) {
    return text(ExpressionKind.UPDATE, text);
  }

  /** Sets {@code ConditionExpression}. */
  public ExpressionParameters condition(@Nullable String text) {
    return text(ExpressionKind.CONDITION, text);
  }

  /** Sets {@code KeyConditionExpression}. */
  public ExpressionParameters keyCondition(@Nullable String text) {
    return text(ExpressionKind.KEY_CONDITION, text);
  }

  /** Sets {@code FilterExpression}. */
  public ExpressionParameters filter(@Nullable String text) {
    return text(ExpressionKind.FILTER, text);
  }

  /** Sets {@code ProjectionExpression}. */
  public ExpressionParameters projection(@Nullable String text) {
    return text(ExpressionKind.PROJECTION, text);
  }

  /** Sets the parameters that came before expressions. */
  public ExpressionParameters legacy(LegacyParameters parameters) {
    this.legacy = parameters;
    return this;
  }

  private ExpressionParameters text(ExpressionKind kind, @Nullable String text) {
    possible.add(kind);
    if (text != null) {
      if (texts.isEmpty()) {
        texts = new EnumMap<>(ExpressionKind.class);
      }
      texts.put(kind, text);
    }
    return this;
  }

  /**
   * Checks that the parameters go together; AWS does so before it looks at any value.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public ExpressionParameters compatible() {
    if (!texts.isEmpty()) {
      requireOneStyle();
    }
    requireExpressions();
    legacy.requireConditions();
    return this;
  }

  /**
   * Checks what the older parameters of a read ask for; AWS does so before it looks at where the
   * read is to start.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public ExpressionParameters legacyReads() {
    legacy.requireReads();
    return this;
  }

  private void requireOneStyle() {
    Set<String> old = legacy.given(texts.containsKey(ExpressionKind.KEY_CONDITION));
    if (!old.isEmpty()) {
      throw InvalidExpression.because(
          "Can not use both expression and non-expression parameters in the same request:"
              + " Non-expression parameters: {%s} Expression parameters: {%s}"
                  .formatted(String.join(", ", old), names(texts.keySet(), ", ")));
    }
  }

  /** Returns the names of expressions in the order AWS lists them. */
  private static String names(Set<ExpressionKind> kinds, String separator) {
    return ExpressionKind.LISTED.stream()
        .filter(kinds::contains)
        .map(ExpressionKind::parameter)
        .collect(Collectors.joining(separator));
  }

  /**
   * Checks the parameters in AWS's order: those that came before expressions, names, values, each
   * expression, what is unused.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public Expressions bind(ExpressionCache cache) {
    compatible();
    if (texts.isEmpty() && legacy.isEmpty()) {
      return Expressions.NONE;
    }
    Expressions old =
        new Expressions(
            legacy.update(), legacy.condition(), null, legacy.filter(), legacy.projection());
    Expressions bound = texts.isEmpty() ? Expressions.NONE : ofTexts(cache);
    return bound.or(old).or(legacy.keyCondition());
  }

  private Expressions ofTexts(ExpressionCache cache) {
    Placeholders placeholders = Placeholders.of(names, values, levels);
    UpdateExpression update = update(cache, placeholders);
    ConditionExpression condition = condition(ExpressionKind.CONDITION, cache, placeholders);
    ConditionExpression key = condition(ExpressionKind.KEY_CONDITION, cache, placeholders);
    ConditionExpression filter = condition(ExpressionKind.FILTER, cache, placeholders);
    ProjectionExpression projection = projection(cache, placeholders);
    placeholders.requireAllUsed();
    return new Expressions(
        update,
        condition,
        key == null ? null : new KeyConditionExpression(key.condition()),
        filter,
        projection);
  }

  private void requireExpressions() {
    if (names != null && texts.isEmpty()) {
      throw InvalidExpression.because(
          "ExpressionAttributeNames can only be specified when using expressions");
    }
    if (values == null) {
      return;
    }
    Set<ExpressionKind> users = new LinkedHashSet<>(possible);
    users.remove(ExpressionKind.PROJECTION);
    if (!users.isEmpty() && users.stream().noneMatch(texts::containsKey)) {
      throw valuesWithout(users);
    }
  }

  /** In newer words, writes do not tell which expressions are missing. */
  private static DynamoDbException valuesWithout(Set<ExpressionKind> users) {
    String rule = "ExpressionAttributeValues can only be specified when using expressions";
    String told =
        rule + ": " + names(users, " and ") + (users.size() > 1 ? " are null" : " is null");
    return WordedFault.of(told, users.contains(ExpressionKind.CONDITION) ? rule : told);
  }

  private @Nullable UpdateExpression update(ExpressionCache cache, Placeholders placeholders) {
    String text = texts.get(ExpressionKind.UPDATE);
    return text == null
        ? null
        : UpdateExpression.bind(
            cache.update(text), new Definitions(ExpressionKind.UPDATE, placeholders));
  }

  private @Nullable ConditionExpression condition(
      ExpressionKind kind, ExpressionCache cache, Placeholders placeholders) {
    String text = texts.get(kind);
    return text == null
        ? null
        : ConditionExpression.bind(
            cache.condition(kind, text), new Definitions(kind, placeholders));
  }

  private @Nullable ProjectionExpression projection(
      ExpressionCache cache, Placeholders placeholders) {
    String text = texts.get(ExpressionKind.PROJECTION);
    return text == null
        ? null
        : ProjectionExpression.bind(
            cache.projection(text), new Definitions(ExpressionKind.PROJECTION, placeholders));
  }
}
