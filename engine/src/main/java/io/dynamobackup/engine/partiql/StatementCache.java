package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.expression.BoundedCache;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The trees of the statements an engine has seen lately; parameters are replaced anew each time.
 */
@API(status = Status.INTERNAL)
public final class StatementCache {
  private static final int CAPACITY = 1_000;

  private final BoundedCache<ParsedStatement> statements = new BoundedCache<>(CAPACITY);

  /**
   * Returns the tree of a text.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text if it
   *     is not well-formed, or not DynamoDB's
   */
  public ParsedStatement parsed(String text) {
    return statements.get(text, StatementParser::parse);
  }
}
