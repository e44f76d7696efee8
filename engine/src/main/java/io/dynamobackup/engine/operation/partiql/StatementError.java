package io.dynamobackup.engine.operation.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementError;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementErrorCodeEnum;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/** The errors of statements within a batch, which has codes of its own for them. */
final class StatementError {
  private static final Map<Class<?>, BatchStatementErrorCodeEnum> CODES =
      Map.of(
          ConditionalCheckFailedException.class,
          BatchStatementErrorCodeEnum.CONDITIONAL_CHECK_FAILED,
          DuplicateItemException.class,
          BatchStatementErrorCodeEnum.DUPLICATE_ITEM,
          ResourceNotFoundException.class,
          BatchStatementErrorCodeEnum.RESOURCE_NOT_FOUND,
          ProvisionedThroughputExceededException.class,
          BatchStatementErrorCodeEnum.PROVISIONED_THROUGHPUT_EXCEEDED,
          ThrottlingException.class,
          BatchStatementErrorCodeEnum.THROTTLING_ERROR);

  private StatementError() {}

  static BatchStatementError of(DynamoDbException error) {
    BatchStatementErrorCodeEnum code =
        CODES.getOrDefault(error.getClass(), BatchStatementErrorCodeEnum.VALIDATION_ERROR);
    BatchStatementError.Builder shown =
        BatchStatementError.builder().code(code).message(Errors.message(error));
    if (error instanceof ConditionalCheckFailedException failed && failed.hasItem()) {
      shown.item(failed.item());
    }
    return shown.build();
  }
}
