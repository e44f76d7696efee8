package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.conformance.item.Matches;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;

/** Indexes whose keys have several attributes, in what becomes of their tables. */
class MultiAttributeIndexTests {
  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private void putMatches() {
    Matches.put(dynamo, "a", "east", "10", "lower");
    Matches.put(dynamo, "b", "east", "9", "lower");
    Matches.put(dynamo, "c", "west", "9", "lower");
  }

  private List<String> inTheEast(String table) {
    return dynamo
        .query(
            r ->
                r.tableName(table)
                    .indexName(Matches.INDEX)
                    .keyConditionExpression("tournament = :t AND #r = :r")
                    .expressionAttributeNames(Map.of("#r", "region"))
                    .expressionAttributeValues(Map.of(":t", fromS("winter"), ":r", fromS("east"))))
        .items()
        .stream()
        .map(item -> item.get("id").s())
        .toList();
  }

  @Test
  void backup_tells_and_restores_them() {
    Matches.create(dynamo);
    putMatches();
    String arn =
        dynamo
            .createBackup(r -> r.tableName(Matches.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    dynamo.deleteItem(r -> r.tableName(Matches.TABLE).key(Map.of("id", fromS("a"))));

    assertThat(
            dynamo
                .describeBackup(r -> r.backupArn(arn))
                .backupDescription()
                .sourceTableFeatureDetails()
                .globalSecondaryIndexes()
                .get(0)
                .keySchema())
        .isEqualTo(Matches.index().keySchema());

    dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("Restored"));

    assertThat(inTheEast("Restored")).containsExactly("b", "a");
  }

  @Test
  void override_keeps_one_that_is_the_same() {
    Matches.create(dynamo);
    putMatches();
    String arn =
        dynamo
            .createBackup(r -> r.tableName(Matches.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();

    dynamo.restoreTableFromBackup(
        r ->
            r.backupArn(arn)
                .targetTableName("Restored")
                .globalSecondaryIndexOverride(Matches.index()));

    assertThat(inTheEast("Restored")).containsExactly("b", "a");
  }

  @Test
  void table_of_an_earlier_time_has_them() {
    Matches.create(dynamo);
    dynamo.updateContinuousBackups(
        r ->
            r.tableName(Matches.TABLE)
                .pointInTimeRecoverySpecification(p -> p.pointInTimeRecoveryEnabled(true)));
    putMatches();
    target.advance(Duration.ofMinutes(1));
    Instant then = target.clock().instant();
    target.advance(Duration.ofMinutes(1));
    dynamo.deleteItem(r -> r.tableName(Matches.TABLE).key(Map.of("id", fromS("a"))));

    dynamo.restoreTableToPointInTime(
        r -> r.sourceTableName(Matches.TABLE).targetTableName("Restored").restoreDateTime(then));

    assertThat(inTheEast("Restored")).containsExactly("b", "a");
  }

  @Test
  void live_table_fills_a_new_one() {
    dynamo.createTable(
        table ->
            table
                .tableName(Matches.TABLE)
                .attributeDefinitions(Music.string("id"))
                .keySchema(Music.hash("id"))
                .billingMode(BillingMode.PAY_PER_REQUEST));
    putMatches();

    dynamo.updateTable(
        r ->
            r.tableName(Matches.TABLE)
                .attributeDefinitions(Matches.attributes())
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName(Matches.INDEX)
                                    .keySchema(Matches.index().keySchema())
                                    .projection(Matches.index().projection()))));

    assertThat(inTheEast(Matches.TABLE)).containsExactly("b", "a");
  }
}
