package io.dynamobackup.assertj;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where assertions on DynamoDB begin: {@code assertThat(dynamo).table("orders").isActive()}.
 *
 * <p>Beside AssertJ's own {@code assertThat}, import this one in the same way: both by name, or
 * both with a star. A name imported by name hides those that come with a star.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoBackupAssertions {
  private DynamoBackupAssertions() {}

  /** Begins an assertion on what the client sees in its account and Region. */
  public static DynamoDbClientAssert assertThat(DynamoDbClient dynamo) {
    return new DynamoDbClientAssert(dynamo);
  }
}
