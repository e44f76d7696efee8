package io.dynamobackup.engine.conformance.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsSummary;
import software.amazon.awssdk.services.dynamodb.model.ListContributorInsightsResponse;

class ListContributorInsightsTests {
  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void table_is_listed_before_its_indexes_with_status_and_mode() {
    create("Music");
    enable("Music", "by-genre");
    enable("Music", null);

    assertThat(list("Music").contributorInsightsSummaries())
        .extracting(
            ContributorInsightsSummary::tableName,
            ContributorInsightsSummary::indexName,
            ContributorInsightsSummary::contributorInsightsStatusAsString,
            ContributorInsightsSummary::contributorInsightsModeAsString)
        .containsExactly(
            tuple("Music", null, "ENABLING", "ACCESSED_AND_THROTTLED_KEYS"),
            tuple("Music", "by-genre", "ENABLING", "ACCESSED_AND_THROTTLED_KEYS"));
  }

  @Test
  void what_is_disabled_is_not_listed_what_is_disabling_is() {
    create("Music");
    assertThat(list("Music").contributorInsightsSummaries()).isEmpty();
    enable("Music", null);
    target.advance(Duration.ofSeconds(5));

    dynamo.updateContributorInsights(
        r -> r.tableName("Music").contributorInsightsAction(ContributorInsightsAction.DISABLE));

    assertThat(list("Music").contributorInsightsSummaries())
        .extracting(ContributorInsightsSummary::contributorInsightsStatusAsString)
        .containsExactly("DISABLING");
    target.advance(Duration.ofSeconds(2));
    assertThat(list("Music").contributorInsightsSummaries()).isEmpty();
  }

  @Test
  void missing_table_is_not_found() {
    assertThat(Refused.by(() -> list("Missing"))).isEqualTo(Refused.asNotFound("Table: Missing"));
  }

  @Test
  void page_may_be_empty_although_others_follow() {
    create("Albums");
    create("Music");
    enable("Music", "by-genre");

    List<Integer> sizes = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ListContributorInsightsResponse page =
          dynamo.listContributorInsights(r -> r.maxResults(1).nextToken(next));
      sizes.add(page.contributorInsightsSummaries().size());
      token = page.nextToken();
    } while (token != null);

    assertThat(sizes).containsExactly(0, 0, 0, 1);
  }

  @Test
  void pages_of_every_size_hold_all_there_is() {
    create("Albums");
    create("Music");
    enable("Albums", null);
    enable("Music", null);
    enable("Music", "by-genre");

    for (int size = 1; size <= 5; size++) {
      assertThat(namesInPagesOf(size))
          .as("pages of %d", size)
          .containsExactly("Albums/null", "Music/null", "Music/by-genre");
    }
  }

  @Test
  void one_table_is_on_one_page() {
    create("Music");
    enable("Music", null);
    enable("Music", "by-genre");

    ListContributorInsightsResponse page =
        dynamo.listContributorInsights(r -> r.tableName("Music").maxResults(1));

    assertThat(page.contributorInsightsSummaries()).hasSize(2);
    assertThat(page.nextToken()).isNull();
  }

  @Test
  void page_has_a_hundred_entries_at_most_and_one_at_least() {
    assertThat(Refused.by(() -> dynamo.listContributorInsights(r -> r.maxResults(101))).message())
        .endsWith("Member must have value less than or equal to 100");
    assertThat(Refused.by(() -> dynamo.listContributorInsights(r -> r.maxResults(0))).message())
        .endsWith("Member must have value greater than or equal to 1");
  }

  @Test
  void token_is_one_that_was_given() {
    assertThat(Refused.by(() -> dynamo.listContributorInsights(r -> r.nextToken("?"))))
        .isEqualTo(Refused.asInvalid("Invalid NextToken: ?"));
  }

  private List<String> namesInPagesOf(int size) {
    List<String> names = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ListContributorInsightsResponse page =
          dynamo.listContributorInsights(r -> r.maxResults(size).nextToken(next));
      page.contributorInsightsSummaries()
          .forEach(each -> names.add(each.tableName() + "/" + each.indexName()));
      token = page.nextToken();
    } while (token != null);
    return names;
  }

  private void create(String name) {
    Music.create(
        dynamo,
        table -> {
          Music.indexed(table);
          table.tableName(name);
        });
    target.advance(Duration.ofMinutes(1));
  }

  private void enable(String table, @Nullable String index) {
    dynamo.updateContributorInsights(
        r ->
            r.tableName(table)
                .indexName(index)
                .contributorInsightsAction(ContributorInsightsAction.ENABLE));
  }

  private ListContributorInsightsResponse list(String table) {
    return dynamo.listContributorInsights(r -> r.tableName(table));
  }
}
