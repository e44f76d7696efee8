package io.dynamobackup.assertj;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Leads to the tables and backups that a client sees. */
@API(status = Status.EXPERIMENTAL)
public final class DynamoDbClientAssert
    extends AbstractAssert<DynamoDbClientAssert, DynamoDbClient> {

  DynamoDbClientAssert(DynamoDbClient dynamo) {
    super(dynamo, DynamoDbClientAssert.class);
  }

  /** Begins an assertion on a table. */
  public TableAssert table(String name) {
    isNotNull();
    return new TableAssert(new TableView(actual, Objects.requireNonNull(name, "name")));
  }

  /** Begins an assertion on a backup. */
  public BackupAssert backup(String arn) {
    isNotNull();
    return new BackupAssert(actual, GivenArn.of("a backup", arn));
  }
}
