package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.Music.hash;
import static io.dynamobackup.engine.conformance.Music.range;
import static io.dynamobackup.engine.conformance.Music.units;
import static io.dynamobackup.engine.conformance.table.Definitions.global;
import static io.dynamobackup.engine.conformance.table.Definitions.local;
import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;
import static io.dynamobackup.engine.conformance.table.Definitions.provisioned;
import static io.dynamobackup.engine.conformance.table.Definitions.sorted;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** How many tables an account may have, and change at once. */
class AccountQuotaTests {
  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void no_more_than_500_tables_change_at_once() {
    create(500, i -> onDemand("Music-" + i));

    assertThat(Refused.by(() -> dynamo.createTable(onDemand("Music").build())))
        .isEqualTo(limit("Only 500 tables can be created, updated, or deleted simultaneously"));
    target.advance(Duration.ofSeconds(5));
    dynamo.createTable(onDemand("Music").build());
  }

  @Test
  void while_500_tables_change_no_other_changes() {
    dynamo.createTable(onDemand("Music").build());
    target.advance(Duration.ofSeconds(5));
    dynamo.createBackup(r -> r.tableName("Music").backupName("nightly"));
    target.advance(Duration.ofSeconds(5));
    String backup = dynamo.listBackups().backupSummaries().get(0).backupArn();
    create(500, i -> onDemand("Music-" + i));
    Refused refused = limit("Only 500 tables can be created, updated, or deleted simultaneously");

    assertThat(
            Refused.by(
                () ->
                    dynamo.updateTable(
                        r ->
                            r.tableName("Music")
                                .billingMode(BillingMode.PROVISIONED)
                                .provisionedThroughput(units(1, 1)))))
        .isEqualTo(refused);
    assertThat(
            Refused.by(
                () ->
                    dynamo.updateTable(
                        r ->
                            r.tableName("Music")
                                .tableClass(TableClass.STANDARD_INFREQUENT_ACCESS))))
        .isEqualTo(refused);
    assertThat(Refused.by(() -> dynamo.deleteTable(r -> r.tableName("Music")))).isEqualTo(refused);
    assertThat(
            Refused.by(
                () ->
                    dynamo.updateTimeToLive(
                        r ->
                            r.tableName("Music")
                                .timeToLiveSpecification(
                                    t -> t.enabled(true).attributeName("at")))))
        .isEqualTo(refused);
    assertThat(
            Refused.by(
                () ->
                    dynamo.restoreTableFromBackup(
                        r -> r.backupArn(backup).targetTableName("Restored"))))
        .isEqualTo(refused);
    assertThat(dynamo.describeTable(r -> r.tableName("Music")).table().tableStatus())
        .isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void what_leaves_a_table_active_is_possible_while_500_tables_change() {
    dynamo.createTable(onDemand("Music").build());
    target.advance(Duration.ofSeconds(5));
    create(500, i -> onDemand("Music-" + i));

    dynamo.updateTable(r -> r.tableName("Music").deletionProtectionEnabled(true));
    dynamo.updateTable(r -> r.tableName("Music").sseSpecification(s -> s.enabled(true)));

    assertThat(dynamo.describeTable(r -> r.tableName("Music")).table().tableStatus())
        .isEqualTo(TableStatus.ACTIVE);
  }

  @Test
  void table_that_changes_already_may_change_more_while_500_do() {
    create(500, i -> provisioned("Music-" + i, 1, 1));
    target.advance(Duration.ofSeconds(5));
    for (int i = 0; i < 500; i++) {
      String name = "Music-" + i;
      dynamo.updateTable(r -> r.tableName(name).tableClass(TableClass.STANDARD_INFREQUENT_ACCESS));
    }

    dynamo.updateTable(r -> r.tableName("Music-0").provisionedThroughput(units(2, 2)));

    assertThat(dynamo.describeTable(r -> r.tableName("Music-0")).table().tableStatus())
        .isEqualTo(TableStatus.UPDATING);
  }

  @Test
  void no_more_than_250_tables_with_indexes_are_created_at_once() {
    create(249, i -> onDemand("Music-" + i).globalSecondaryIndexes(global("again", hash("id"))));
    create(1, i -> withLocalIndex("Local-" + i));

    assertThat(Refused.by(() -> dynamo.createTable(withLocalIndex("Music").build())))
        .isEqualTo(
            limit(
                "You have exceeded the maximum number of indexed tables that can be created"
                    + " simultaneously"));
    dynamo.createTable(onDemand("Plain").build());
    target.advance(Duration.ofSeconds(16));
    dynamo.createTable(withLocalIndex("Music").build());
  }

  @Test
  void no_more_than_2500_tables_exist() {
    try (Target instant = Target.instant()) {
      for (int i = 0; i < 2500; i++) {
        instant.client().createTable(onDemand("Music-" + i).build());
      }
      String backup =
          instant
              .client()
              .createBackup(r -> r.tableName("Music-0").backupName("nightly"))
              .backupDetails()
              .backupArn();
      Refused refused = limit("There is a limit of 2500 tables per subscriber");

      assertThat(Refused.by(() -> instant.client().createTable(onDemand("Music").build())))
          .isEqualTo(refused);
      assertThat(
              Refused.by(
                  () ->
                      instant
                          .client()
                          .restoreTableFromBackup(
                              r -> r.backupArn(backup).targetTableName("Restored"))))
          .isEqualTo(refused);
    }
  }

  @Test
  void no_more_than_80000_units_are_provisioned() {
    create(1, i -> provisioned("Big", 40_000, 1));
    create(
        1,
        i ->
            provisioned("Indexed", 30_000, 1)
                .globalSecondaryIndexes(
                    global("again", hash("id")).toBuilder()
                        .provisionedThroughput(units(5_000, 1))
                        .build()));

    assertThat(Refused.by(() -> dynamo.createTable(provisioned("Music", 5_001, 1).build())))
        .isEqualTo(exceeded("ReadCapacityUnits", 75_000, 5_001));
    dynamo.createTable(provisioned("Music", 5_000, 1).build());
    target.advance(Duration.ofMinutes(1));
    assertThat(
            Refused.by(
                () ->
                    dynamo.updateTable(
                        r -> r.tableName("Music").provisionedThroughput(units(5_001, 1)))))
        .isEqualTo(exceeded("ReadCapacityUnits", 80_000, 1));
    dynamo.updateTable(r -> r.tableName("Music").provisionedThroughput(units(4_000, 40_000)));
  }

  private static CreateTableRequest.Builder withLocalIndex(String name) {
    return sorted(name).localSecondaryIndexes(local("by-city", hash("id"), range("city")));
  }

  private void create(int number, IntFunction<CreateTableRequest.Builder> table) {
    for (int i = 0; i < number; i++) {
      dynamo.createTable(table.apply(i).build());
    }
  }

  private static Refused limit(String rule) {
    return new Refused("LimitExceededException", "Subscriber limit exceeded: " + rule);
  }

  private static Refused exceeded(String units, int reserved, int requested) {
    return new Refused(
        "LimitExceededException",
        "This request would have caused the %s limit to be exceeded for the account in us-east-1. Current %s reserved by the account: %d. Limit: 80000. Requested: %d. Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits."
            .formatted(units, units, reserved, requested));
  }
}
