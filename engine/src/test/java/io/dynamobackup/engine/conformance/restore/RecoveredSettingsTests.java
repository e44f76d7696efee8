package io.dynamobackup.engine.conformance.restore;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Observed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Which settings a table has that is restored to an earlier time. */
class RecoveredSettingsTests extends RestoredInTime {
  @Test
  void settings_are_those_the_source_has_now() {
    Music.create(client, Music::indexed);
    recover();
    target.advance(Duration.ofMinutes(1));
    client.updateTable(r -> r.tableName(Music.TABLE).provisionedThroughput(Music.units(70, 80)));
    Music.updateGenre(client, 50, 60);

    restoreTo(START);

    TableDescription restored = describe(RESTORED);
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(70);
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(50);
  }

  @Test
  void throughput_is_that_of_the_time_where_that_is_asked_for() {
    use(
        EngineOptions.instant().toBuilder()
            .observed(Observed.RESTORE_THROUGHPUT_OF_THE_TIME)
            .build());
    Music.create(client, Music::indexed);
    recover();
    target.advance(Duration.ofMinutes(1));
    client.updateTable(r -> r.tableName(Music.TABLE).billingMode(BillingMode.PAY_PER_REQUEST));

    restoreTo(START);
    restore(r -> r.useLatestRestorableTime(true).targetTableName("Latest"));

    TableDescription restored = describe(RESTORED);
    assertThat(restored.provisionedThroughput().readCapacityUnits()).isEqualTo(7);
    assertThat(restored.globalSecondaryIndexes().get(0).provisionedThroughput().readCapacityUnits())
        .isEqualTo(5);
    assertThat(describe("Latest").billingModeSummary().billingMode())
        .isEqualTo(BillingMode.PAY_PER_REQUEST);
  }

  @Test
  void stream_tags_recovery_protection_and_ttl_are_not_restored() {
    Music.create(
        client,
        table ->
            table
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE))
                .deletionProtectionEnabled(true)
                .sseSpecification(s -> s.enabled(true))
                .tags(Tag.builder().key("team").value("backup").build()));
    client.updateTimeToLive(
        r ->
            r.tableName(Music.TABLE)
                .timeToLiveSpecification(s -> s.enabled(true).attributeName("Until")));
    recover();

    restore(r -> r.useLatestRestorableTime(true));

    TableDescription restored = describe(RESTORED);
    assertThat(restored.streamSpecification()).isNull();
    assertThat(restored.deletionProtectionEnabled()).isFalse();
    assertThat(restored.sseDescription().status()).isEqualTo(SSEStatus.ENABLED);
    assertThat(restored.sseDescription().sseType()).isEqualTo(SSEType.KMS);
    assertThat(client.listTagsOfResource(r -> r.resourceArn(restored.tableArn())).tags()).isEmpty();
    assertThat(
            client
                .describeContinuousBackups(r -> r.tableName(RESTORED))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription()
                .pointInTimeRecoveryStatusAsString())
        .isEqualTo("DISABLED");
    assertThat(
            client
                .describeTimeToLive(r -> r.tableName(RESTORED))
                .timeToLiveDescription()
                .timeToLiveStatusAsString())
        .isEqualTo("DISABLED");
  }

  @Test
  void overrides_are_applied_as_for_a_restore_from_a_backup() {
    Music.create(client, Music::indexed);
    recover();
    Music.put(client, "A", "1");

    restore(
        r ->
            r.useLatestRestorableTime(true)
                .billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .sseSpecificationOverride(s -> s.enabled(true))
                .localSecondaryIndexOverride(List.of())
                .globalSecondaryIndexOverride(
                    Music.byGenre().toBuilder()
                        .indexName("renamed")
                        .provisionedThroughput((ProvisionedThroughput) null)
                        .build()));

    TableDescription restored = describe(RESTORED);
    assertThat(restored.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
    assertThat(restored.globalSecondaryIndexes())
        .extracting(GlobalSecondaryIndexDescription::indexName)
        .containsExactly("renamed");
    assertThat(restored.localSecondaryIndexes())
        .extracting(LocalSecondaryIndexDescription::indexName)
        .isEmpty();
    assertThat(restored.sseDescription().sseType()).isEqualTo(SSEType.KMS);
    assertThat(client.scan(r -> r.tableName(RESTORED).indexName("renamed")).count()).isEqualTo(1);
  }

  @Test
  void wrong_overrides_create_nothing() {
    Music.create(client, Music::indexed);
    recover();

    assertInvalid(
        "Invalid Request: Cannot override ProvisionedThroughput if BillingMode is overridden to"
            + " PAY_PER_REQUEST",
        r ->
            r.useLatestRestorableTime(true)
                .billingModeOverride(BillingMode.PAY_PER_REQUEST)
                .provisionedThroughputOverride(Music.units(1, 1)));
    assertInvalid(
        "Invalid Request: Index other does not match a secondary index that existed in the source"
            + " table and cannot be created during the restore operation",
        r ->
            r.useLatestRestorableTime(true)
                .localSecondaryIndexOverride(
                    Music.byYear().toBuilder()
                        .indexName("other")
                        .projection(p -> p.projectionType("ALL"))
                        .build()));
  }
}
