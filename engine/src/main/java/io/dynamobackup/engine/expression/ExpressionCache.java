package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.error.WordedFault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The parse results of the expressions an engine has seen lately.
 *
 * <p>Whether an expression is found here shows in nothing but time: a parse depends on its text
 * only, and placeholders are replaced afterwards, for each request anew.
 */
@API(status = Status.EXPERIMENTAL)
public final class ExpressionCache {
  private static final int DEFAULT_CAPACITY = 1_000;
  private static final int MAX_BYTES = 4_096;

  private final BoundedCache<Condition> conditions;
  private final BoundedCache<List<UpdateAction>> updates;
  private final BoundedCache<List<Path>> projections;

  /** Creates a cache of ordinary size. */
  public ExpressionCache() {
    this(DEFAULT_CAPACITY);
  }

  /**
   * Creates a cache.
   *
   * @param capacity how many expressions of each grammar it keeps
   */
  public ExpressionCache(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity (%s) must be positive".formatted(capacity));
    }
    this.conditions = new BoundedCache<>(capacity);
    this.updates = new BoundedCache<>(capacity);
    this.projections = new BoundedCache<>(capacity);
  }

  Condition condition(ExpressionKind kind, String text) {
    return conditions.get(text, unknown -> ConditionParser.parse(kind, sized(kind, unknown)));
  }

  List<UpdateAction> update(String text) {
    return updates.get(text, unknown -> UpdateParser.parse(sized(ExpressionKind.UPDATE, unknown)));
  }

  List<Path> projection(String text) {
    return projections.get(
        text, unknown -> ProjectionParser.parse(sized(ExpressionKind.PROJECTION, unknown)));
  }

  /** Returns the text, which must be neither empty nor too large. */
  private static String sized(ExpressionKind kind, String text) {
    if (text.isEmpty()) {
      throw InvalidExpression.in(kind, "The expression can not be empty;");
    }
    int size = text.getBytes(StandardCharsets.UTF_8).length;
    if (size > MAX_BYTES) {
      throw tooLarge(kind, size);
    }
    return text;
  }

  /** Of an update AWS never tells the size, of the others only in older words. */
  private static DynamoDbException tooLarge(ExpressionKind kind, int size) {
    String rule =
        InvalidExpression.text(kind, "Expression size has exceeded the maximum allowed size;");
    String older = kind == ExpressionKind.UPDATE ? rule : rule + " expression size: " + size;
    return WordedFault.of(older, rule);
  }
}
