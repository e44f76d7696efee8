package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;

/** Requests for new tables, and what AWS says no to. */
abstract class CreatedTable {
  static final String INVALID = "One or more parameter values were invalid: ";
  final Target target = Target.documented();
  final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void assertRefused(CreateTableRequest.Builder request, String message) {
    assertThatThrownBy(() -> dynamo.createTable(request.build()))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).startsWith(message);
            });
  }
}
