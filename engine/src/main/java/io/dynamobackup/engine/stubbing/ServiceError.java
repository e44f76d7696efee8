package io.dynamobackup.engine.stubbing;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** An error by its code, for which the SDK of a client finds its exception. */
final class ServiceError {
  private ServiceError() {}

  static AwsServiceException of(String code, String message, int status) {
    return DynamoDbException.builder()
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("DynamoDb")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .message(message)
        .statusCode(status)
        .build();
  }
}
