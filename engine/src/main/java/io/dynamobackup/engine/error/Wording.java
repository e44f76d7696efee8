package io.dynamobackup.engine.error;

import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * How an operation words what is wrong with the values and expressions of a request.
 *
 * <p>In 2026 AWS moved some operations to other checks, which find the same but do not say the
 * same. paritysuite/dynamodb-conformance recorded both in October 2026.
 */
@API(status = Status.INTERNAL)
public enum Wording {
  /** Batched writes, transactions, scans and statements: a value of an expression is named. */
  OLDER,
  /** Reads by key: bare. */
  NEWER,
  /** Writes of one item: as one validation error. */
  ENVELOPED;

  private static final String ENVELOPE = "1 validation error detected: ";

  /** Returns the wording of an operation of DynamoDB. */
  public static Wording of(String operation) {
    return switch (operation) {
      case "PutItem", "UpdateItem", "DeleteItem" -> ENVELOPED;
      case "GetItem", "BatchGetItem", "Query" -> NEWER;
      default -> OLDER;
    };
  }

  /** Makes checks of a request that need no table, and tells in these words what they find. */
  public <T> T tell(Supplier<T> checks) {
    try {
      return checks.get();
    } catch (DynamoDbException fault) {
      throw told(fault);
    }
  }

  /** Returns a fault in these words. */
  public DynamoDbException told(DynamoDbException fault) {
    return switch (this) {
      case OLDER -> fault;
      case NEWER -> fault instanceof WordedFault ? Errors.validation(newer(fault)) : fault;
      case ENVELOPED -> Errors.validation(ENVELOPE + newer(fault));
    };
  }

  private static String newer(DynamoDbException fault) {
    return fault instanceof WordedFault worded
        ? worded.newer()
        : fault.awsErrorDetails().errorMessage();
  }
}
