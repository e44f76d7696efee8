package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A statement whose text is well-formed, before its parameters are known. */
@API(status = Status.INTERNAL)
public final class ParsedStatement {
  private final Statement statement;
  private final int parameters;

  ParsedStatement(Statement statement, int parameters) {
    this.statement = statement;
    this.parameters = parameters;
  }

  /** Returns true if it only reads items. */
  public boolean reads() {
    return statement instanceof Statement.Select;
  }

  /** Returns the table it names, which may not exist; an index of it is left out. */
  public String tableName() {
    return TargetReader.of(statement).root();
  }

  /** Returns true if it is to show its item. */
  public boolean returns() {
    if (statement instanceof Statement.Insert insert) {
      return insert.returning() != null;
    }
    if (statement instanceof Statement.Update update) {
      return update.returning() != null;
    }
    return statement instanceof Statement.Delete delete && delete.returning() != null;
  }

  /**
   * Checks the values of parameters, whether or not they are those the statement needs.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public static void check(List<AttributeValue> values) {
    Parameters.checked(values);
  }

  /**
   * Returns the statement with its parameters replaced, checked as far as it can be without its
   * table.
   *
   * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException with AWS's text
   */
  public BoundStatement bind(List<AttributeValue> values) {
    if (values.size() != parameters) {
      throw Errors.validation("Number of parameters in request and statement don't match.");
    }
    return new StatementBinder(new ValueReader(Parameters.checked(values))).bind(statement);
  }
}
