package io.dynamobackup.engine.conformance.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction.DISABLE;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction.ENABLE;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode.ACCESSED_AND_THROTTLED_KEYS;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode.THROTTLED_KEYS;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.DISABLED;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.DISABLING;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.ENABLED;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.ENABLING;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.FAILED;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

class UpdateContributorInsightsTests {
  private static final String RULE = "DynamoDBContributorInsights-";

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void createTable() {
    Music.create(dynamo, Music::indexed);
    target.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void table_that_was_never_watched_has_nothing_but_a_status() {
    assertThat(describe(null))
        .satisfies(
            answer -> {
              assertThat(answer.tableName()).isEqualTo(Music.TABLE);
              assertThat(answer.indexName()).isNull();
              assertThat(answer.contributorInsightsStatus()).isEqualTo(DISABLED);
              assertThat(answer.contributorInsightsMode()).isNull();
              assertThat(answer.lastUpdateDateTime()).isNull();
              assertThat(answer.hasContributorInsightsRuleList()).isFalse();
              assertThat(answer.failureException()).isNull();
            });
  }

  @Test
  void table_is_enabling_and_then_enabled_with_its_rules() {
    Instant asked = target.clock().instant();
    UpdateContributorInsightsResponse answer = update(ENABLE, r -> {});

    assertThat(answer.contributorInsightsStatus()).isEqualTo(ENABLING);
    assertThat(answer.contributorInsightsMode()).isEqualTo(ACCESSED_AND_THROTTLED_KEYS);
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(ENABLING);
    target.advance(Duration.ofSeconds(5));
    DescribeContributorInsightsResponse enabled = describe(null);
    String since = "-Music-" + asked.toEpochMilli();
    assertThat(enabled.contributorInsightsStatus()).isEqualTo(ENABLED);
    assertThat(enabled.lastUpdateDateTime()).isEqualTo(asked);
    assertThat(enabled.contributorInsightsRuleList())
        .containsExactly(
            RULE + "PKC" + since, RULE + "SKC" + since, RULE + "PKT" + since, RULE + "SKT" + since);
  }

  @Test
  void index_is_watched_by_itself() {
    String since = "-Music-by-genre-" + target.clock().millis();

    UpdateContributorInsightsResponse answer = update(ENABLE, r -> r.indexName("by-genre"));
    target.advance(Duration.ofSeconds(5));

    assertThat(answer.indexName()).isEqualTo("by-genre");
    assertThat(describe("by-genre").contributorInsightsRuleList())
        .containsExactly(RULE + "PKC" + since, RULE + "PKT" + since);
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(DISABLED);
  }

  @Test
  void disabled_table_keeps_mode_and_time() {
    enable(null);
    Instant asked = target.clock().instant();

    assertThat(update(DISABLE, r -> {}).contributorInsightsStatus()).isEqualTo(DISABLING);
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(DISABLING);
    target.advance(Duration.ofSeconds(2));
    DescribeContributorInsightsResponse disabled = describe(null);
    assertThat(disabled.contributorInsightsStatus()).isEqualTo(DISABLED);
    assertThat(disabled.contributorInsightsMode()).isEqualTo(ACCESSED_AND_THROTTLED_KEYS);
    assertThat(disabled.lastUpdateDateTime()).isEqualTo(asked);
    assertThat(disabled.hasContributorInsightsRuleList()).isFalse();
  }

  @Test
  void what_is_so_already_is_no_change() {
    UpdateContributorInsightsResponse never = update(DISABLE, r -> {});
    assertThat(never.contributorInsightsStatus()).isEqualTo(DISABLED);
    assertThat(never.contributorInsightsMode()).isNull();

    enable(null);

    assertThat(update(ENABLE, r -> {}).contributorInsightsStatus()).isEqualTo(ENABLED);
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(ENABLED);
  }

  @Test
  void mode_is_changed_by_enabling_again_and_keeps_the_names_of_rules() {
    String since = "-Music-" + target.clock().millis();
    enable(null);

    UpdateContributorInsightsResponse answer =
        update(ENABLE, r -> r.contributorInsightsMode(THROTTLED_KEYS));

    assertThat(answer.contributorInsightsStatus()).isEqualTo(ENABLING);
    assertThat(answer.contributorInsightsMode()).isEqualTo(THROTTLED_KEYS);
    target.advance(Duration.ofSeconds(5));
    assertThat(describe(null).contributorInsightsRuleList())
        .containsExactly(RULE + "PKT" + since, RULE + "SKT" + since);
  }

  @Test
  void enabling_without_a_mode_means_the_default_one() {
    enable(THROTTLED_KEYS);

    UpdateContributorInsightsResponse answer = update(ENABLE, r -> {});

    assertThat(answer.contributorInsightsStatus()).isEqualTo(ENABLING);
    assertThat(answer.contributorInsightsMode()).isEqualTo(ACCESSED_AND_THROTTLED_KEYS);
  }

  @Test
  void mode_of_disabling_says_nothing() {
    enable(null);

    assertThat(
            update(DISABLE, r -> r.contributorInsightsMode(THROTTLED_KEYS))
                .contributorInsightsMode())
        .isEqualTo(ACCESSED_AND_THROTTLED_KEYS);
  }

  @Test
  void local_and_unknown_indexes_are_not_found() {
    for (String index : new String[] {"by-year", "unknown"}) {
      Refused notFound =
          new Refused(
              "ResourceNotFoundException",
              "Requested resource not found: Index: " + index + " not found for table: Music");

      assertThat(Refused.by(() -> update(ENABLE, r -> r.indexName(index)))).isEqualTo(notFound);
      assertThat(Refused.by(() -> describe(index))).isEqualTo(notFound);
    }
  }

  @Test
  void missing_table_is_not_found() {
    assertThat(Refused.by(() -> update(ENABLE, r -> r.tableName("Missing"))))
        .isEqualTo(Refused.asNotFound("Table: Missing"));
  }

  @Test
  void table_that_is_creating_or_deleting_cannot_be_enabled() {
    Refused invalid =
        Refused.asInvalid(
            "Table or Index is not in a valid state to update Key Access Insights: TableStatus must"
                + " be ACTIVE to enable ContributorInsights.");
    Music.create(dynamo, table -> table.tableName("New"));
    dynamo.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(Refused.by(() -> update(ENABLE, r -> r.tableName("New")))).isEqualTo(invalid);
    assertThat(Refused.by(() -> update(ENABLE, r -> {}))).isEqualTo(invalid);
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(DISABLED);
  }

  @Test
  void
      index_that_is_added_is_not_known_until_it_is_backfilled_and_not_enabled_until_it_is_active() {
    dynamo.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .attributeDefinitions(Music.string("Genre"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("again")
                                    .keySchema(Music.hash("Genre"))
                                    .projection(p -> p.projectionType("ALL"))
                                    .provisionedThroughput(Music.units(1, 1)))));

    assertThat(Refused.by(() -> describe("again")).message())
        .isEqualTo("Requested resource not found: Index: again not found for table: Music");
    target.advance(Duration.ofSeconds(5));
    assertThat(describe("again").contributorInsightsStatus()).isEqualTo(DISABLED);
    assertThat(Refused.by(() -> update(ENABLE, r -> r.indexName("again"))))
        .isEqualTo(
            Refused.asInvalid(
                "Table or Index is not in a valid state to update Key Access Insights: IndexStatus"
                    + " must be ACTIVE to enable ContributorInsights."));
    target.advance(Duration.ofHours(1));
    assertThat(update(ENABLE, r -> r.indexName("again")).contributorInsightsStatus())
        .isEqualTo(ENABLING);
  }

  @Test
  void index_that_is_created_anew_is_not_watched() {
    update(ENABLE, r -> r.indexName("by-genre"));
    target.advance(Duration.ofSeconds(5));

    dynamo.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .globalSecondaryIndexUpdates(u -> u.delete(d -> d.indexName("by-genre"))));
    assertThat(describe("by-genre").contributorInsightsStatus()).isEqualTo(ENABLED);
    target.advance(Duration.ofSeconds(5));
    dynamo.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .attributeDefinitions(Music.string("Genre"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName("by-genre")
                                    .keySchema(Music.hash("Genre"))
                                    .projection(p -> p.projectionType("ALL"))
                                    .provisionedThroughput(Music.units(1, 1)))));
    target.advance(Duration.ofHours(1));

    assertThat(describe("by-genre").contributorInsightsStatus()).isEqualTo(DISABLED);
  }

  @Test
  void there_is_room_for_a_hundred_rules() {
    for (int i = 0; i < 25; i++) {
      String name = "Music" + i;
      Music.create(dynamo, table -> table.tableName(name));
      target.advance(Duration.ofSeconds(5));
      update(ENABLE, r -> r.tableName(name));
    }
    target.advance(Duration.ofSeconds(5));

    assertThat(update(ENABLE, r -> {}).contributorInsightsStatus()).isEqualTo(ENABLING);
    target.advance(Duration.ofSeconds(5));
    DescribeContributorInsightsResponse failed = describe(null);
    assertThat(failed.contributorInsightsStatus()).isEqualTo(FAILED);
    assertThat(failed.failureException().exceptionName()).isEqualTo("LimitExceededException");
    assertThat(failed.failureException().exceptionDescription())
        .startsWith("Amazon CloudWatch Contributor Insights rule limit reached.");
    assertThat(failed.hasContributorInsightsRuleList()).isFalse();
    assertThat(failed.lastUpdateDateTime()).isEqualTo(target.clock().instant());
  }

  @Test
  void failed_table_is_enabled_by_asking_again_once_there_is_room() {
    there_is_room_for_a_hundred_rules();
    update(DISABLE, r -> r.tableName("Music0"));

    assertThat(update(ENABLE, r -> {}).contributorInsightsStatus()).isEqualTo(ENABLING);
    target.advance(Duration.ofSeconds(5));
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(ENABLED);
    assertThat(describe(null).failureException()).isNull();
  }

  @Test
  void failed_table_that_is_disabled_tells_of_its_failure_until_it_is_settled() {
    there_is_room_for_a_hundred_rules();

    update(DISABLE, r -> {});

    assertThat(describe(null).failureException()).isNotNull();
    target.advance(Duration.ofSeconds(2));
    assertThat(describe(null).contributorInsightsStatus()).isEqualTo(DISABLED);
    assertThat(describe(null).failureException()).isNull();
  }

  @Test
  void restored_table_is_not_watched() {
    enable(null);
    String backup =
        dynamo
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();
    target.advance(Duration.ofMinutes(1));

    dynamo.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("Restored"));

    assertThat(Refused.by(() -> update(ENABLE, r -> r.tableName("Restored"))))
        .isEqualTo(Refused.asNotFound("Table: Restored"));
    target.advance(Duration.ofHours(1));
    assertThat(
            dynamo
                .describeContributorInsights(r -> r.tableName("Restored"))
                .contributorInsightsStatus())
        .isEqualTo(DISABLED);
  }

  @Test
  void states_pass_at_once_in_an_instant_engine() {
    try (Target instant = Target.instant()) {
      Music.create(instant.client());

      ContributorInsightsStatus answered =
          instant
              .client()
              .updateContributorInsights(
                  r -> r.tableName(Music.TABLE).contributorInsightsAction(ENABLE))
              .contributorInsightsStatus();

      assertThat(answered).isEqualTo(ENABLING);
      assertThat(
              instant
                  .client()
                  .describeContributorInsights(r -> r.tableName(Music.TABLE))
                  .contributorInsightsStatus())
          .isEqualTo(ENABLED);
    }
  }

  private void enable(@Nullable ContributorInsightsMode mode) {
    update(ENABLE, r -> r.contributorInsightsMode(mode));
    target.advance(Duration.ofSeconds(5));
  }

  private UpdateContributorInsightsResponse update(
      ContributorInsightsAction action, Consumer<UpdateContributorInsightsRequest.Builder> change) {
    return dynamo.updateContributorInsights(
        r -> r.tableName(Music.TABLE).contributorInsightsAction(action).applyMutation(change));
  }

  private DescribeContributorInsightsResponse describe(@Nullable String index) {
    return dynamo.describeContributorInsights(r -> r.tableName(Music.TABLE).indexName(index));
  }
}
