package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.error.WordedFault;
import io.dynamobackup.engine.error.Wording;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.operation.RefusedOperations;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * A request of DynamoDB or of its streams, which names its operation in the header {@code
 * X-Amz-Target}.
 *
 * <p>AWS checks in this order: the types of the JSON, the shape of the request, then what the
 * operation itself requires.
 */
final class TargetQuestion implements Question {
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;

  private final @Nullable String target;
  private final byte[] body;

  TargetQuestion(@Nullable String target, byte[] body) {
    this.target = target;
    this.body = body;
  }

  @Override
  public Asked read(Operations operations) {
    String name = Api.operation(target);
    BoundOperation<?, ?> operation = name == null ? null : operations.find(name);
    if (name == null || operation == null) {
      throw unknownOperation(name);
    }
    SdkRequest.Builder builder = operation.request().get();
    AwsJson.Reading reading = AwsJson.reading(body, (SdkPojo) builder, name);
    SdkRequest request = builder.build();
    return new Asked(name, request, fault(name, request, reading));
  }

  private static @Nullable AwsServiceException fault(
      String operation, SdkRequest request, AwsJson.Reading reading) {
    Violations violations = Validation.DYNAMO_DB.violations(request, reading.members());
    if (violations != null) {
      return Errors.validation(NewerWords.message(operation, violations));
    }
    return reading.fault() instanceof WordedFault worded
        ? Wording.of(operation).told(worded)
        : reading.fault();
  }

  private AwsServiceException unknownOperation(@Nullable String name) {
    if (name != null && Api.has(name)) {
      String reason = RefusedOperations.reason(name);
      return refusal(
          "DynamoBackup does not have the operation %s of DynamoDB%s"
              .formatted(name, reason == null ? " yet" : ": " + reason));
    }
    if (body.length > 0) {
      AwsJson.requireWellFormed(body);
    }
    return refusal(null);
  }

  private static AwsServiceException refusal(@Nullable String message) {
    return error("UnknownOperationException", message, BAD_REQUEST);
  }

  static AwsServiceException error(String code, @Nullable String message, int status) {
    return DynamoDbException.builder()
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
        .statusCode(status)
        .build();
  }

  @Override
  public Reply reply(SdkResponse response, String requestId) {
    return new Reply(OK, PojoWriter.bytes(response), requestId);
  }

  @Override
  public Reply error(AwsServiceException error, String requestId) {
    return AwsErrors.reply(error, requestId);
  }
}
