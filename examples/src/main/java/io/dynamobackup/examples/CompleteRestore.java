package io.dynamobackup.examples;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Restores a table with the settings that a backup does not hold: those of the table it is of. */
public final class CompleteRestore {
  private static final Duration POLL = Duration.ofSeconds(20);

  private final DynamoDbClient dynamo;
  private final Pause pause;

  /** Creates the job. */
  public CompleteRestore(DynamoDbClient dynamo, Pause pause) {
    this.dynamo = dynamo;
    this.pause = pause;
  }

  /** Restores the backup to a new table that is tagged and protected as the other table is. */
  public void run(String backup, String table, String restored) {
    dynamo.restoreTableFromBackup(request -> request.backupArn(backup).targetTableName(restored));
    awaitActive(restored);
    String from = describe(table).tableArn();
    String to = describe(restored).tableArn();
    copyTags(from, to);
    copyPolicy(from, to);
    protect(restored);
  }

  private void awaitActive(String table) {
    while (describe(table).tableStatus() != TableStatus.ACTIVE) {
      pause.pass(POLL);
    }
  }

  private TableDescription describe(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table();
  }

  private void copyTags(String from, String to) {
    List<Tag> tags = dynamo.listTagsOfResource(request -> request.resourceArn(from)).tags();
    if (!tags.isEmpty()) {
      dynamo.tagResource(request -> request.resourceArn(to).tags(tags));
    }
  }

  private void copyPolicy(String from, String to) {
    try {
      String policy = dynamo.getResourcePolicy(request -> request.resourceArn(from)).policy();
      dynamo.putResourcePolicy(request -> request.resourceArn(to).policy(policy.replace(from, to)));
    } catch (PolicyNotFoundException e) {
      // there is nothing to copy
    }
  }

  private void protect(String table) {
    dynamo.updateContinuousBackups(
        request ->
            request
                .tableName(table)
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));
    dynamo.updateTable(request -> request.tableName(table).deletionProtectionEnabled(true));
  }
}
