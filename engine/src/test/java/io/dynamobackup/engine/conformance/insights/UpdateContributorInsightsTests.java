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

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContributorInsightsResponse;

class UpdateContributorInsightsTests extends WatchedTable {
  private static final String RULE = "DynamoDBContributorInsights-";

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
}
