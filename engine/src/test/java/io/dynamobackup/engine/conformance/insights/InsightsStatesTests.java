package io.dynamobackup.engine.conformance.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction.DISABLE;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction.ENABLE;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.DISABLED;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.ENABLED;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.ENABLING;
import static software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus.FAILED;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;

class InsightsStatesTests extends WatchedTable {

  private void addIndex(String name) {
    dynamo.updateTable(
        r ->
            r.tableName(Music.TABLE)
                .attributeDefinitions(Music.string("Genre"))
                .globalSecondaryIndexUpdates(
                    u ->
                        u.create(
                            c ->
                                c.indexName(name)
                                    .keySchema(Music.hash("Genre"))
                                    .projection(p -> p.projectionType("ALL"))
                                    .provisionedThroughput(Music.units(1, 1)))));
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
  void index_that_is_added_is_known_once_it_is_backfilled_and_enabled_once_it_is_active() {
    addIndex("again");

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
    addIndex("by-genre");
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
}
