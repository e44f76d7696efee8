package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class RestoreTargetTests extends RestoredBackup {

  @Test
  void a_restore_takes_its_time_as_documented() {
    String arn = documentedBackup();
    restore(arn);

    target.advance(Timings.documented().of(Timing.RESTORE_TABLE).minusMillis(1));
    TableDescription creating = describe(RESTORED);
    assertThat(creating.tableStatus()).isEqualTo(TableStatus.CREATING);
    assertThat(creating.restoreSummary().restoreInProgress()).isTrue();
    assertThat(creating.itemCount()).isZero();
    assertThat(creating.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexStatus)
        .containsExactly((IndexStatus) null);

    target.advance(Duration.ofMillis(1));
    TableDescription active = describe(RESTORED);
    assertThat(active.tableStatus()).isEqualTo(TableStatus.ACTIVE);
    assertThat(active.restoreSummary()).isNull();
    assertThat(active.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexStatus)
        .containsExactly(IndexStatus.ACTIVE);
  }

  @Test
  void while_creating_the_target_is_not_there_for_other_calls() {
    restore(documentedBackup());

    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(
            () ->
                client.updateTable(
                    r -> r.tableName(RESTORED).provisionedThroughput(Music.units(9, 9))))
        .withMessageStartingWith("Requested resource not found: Table: Restored not found");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.describeTimeToLive(r -> r.tableName(RESTORED)))
        .withMessageStartingWith("Requested resource not found: Table: Restored not found");
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.putItem(r -> r.tableName(RESTORED).item(Music.song("A", "2"))));
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> client.describeContinuousBackups(r -> r.tableName(RESTORED)))
        .withMessageStartingWith("Table not found: Restored");
    assertThatExceptionOfType(TableNotFoundException.class)
        .isThrownBy(() -> client.createBackup(r -> r.tableName(RESTORED).backupName("early")))
        .withMessageStartingWith("Table not found: Restored");
    String tableArn = describe(RESTORED).tableArn();
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> client.listTagsOfResource(r -> r.resourceArn(tableArn)))
        .withMessageStartingWith(
            "Requested resource not found: ResourceArn: " + tableArn + " not found");
  }

  @Test
  void while_creating_the_target_cannot_be_deleted_or_created() {
    restore(documentedBackup());

    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> client.deleteTable(r -> r.tableName(RESTORED)));
    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> Music.create(client, table -> table.tableName(RESTORED)))
        .withMessageStartingWith(
            "Attempt to change a resource which is still in use: Table is being used: Restored");
  }

  @Test
  void a_target_that_exists_is_refused() {
    Music.create(client);
    String arn = backup();

    assertThatExceptionOfType(TableAlreadyExistsException.class)
        .isThrownBy(() -> restore(arn, Music.TABLE))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Table already exists: Music"));
  }

  @Test
  void a_target_that_is_deleting_already_exists() {
    String arn = documentedBackup();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThatExceptionOfType(TableAlreadyExistsException.class)
        .isThrownBy(() -> restore(arn, Music.TABLE));
  }

  @Test
  void a_target_that_is_being_restored_is_in_use() {
    String arn = documentedBackup();
    restore(arn);

    assertThatExceptionOfType(TableInUseException.class)
        .isThrownBy(() -> restore(arn))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Table: Restored is already being restored from backup: " + arn));
  }

  @Test
  void an_arn_is_no_target_name() {
    Music.create(client);
    String arn = backup();
    String target = "arn:aws:dynamodb:us-east-1:123456789012:table/Restored";

    assertThatThrownBy(() -> restore(arn, target))
        .hasMessageContaining(
            "at 'targetTableName' failed to satisfy constraint: Member must satisfy regular"
                + " expression pattern: [a-zA-Z0-9_.-]+");
  }
}
