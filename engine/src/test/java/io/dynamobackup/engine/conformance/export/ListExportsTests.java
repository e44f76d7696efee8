package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;

class ListExportsTests extends ExportedMusic {
  private static final String OTHER = ARN.replace("Music", "Albums");

  /** Makes exports a second apart, and returns their ARNs, the newest first. */
  private List<String> exports(int count) {
    List<String> arns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arns.add(0, request(r -> {}).exportArn());
      target.advance(Duration.ofSeconds(1));
    }
    return arns;
  }

  private List<String> listed(@Nullable String tableArn) {
    return arns(client.listExports(r -> r.tableArn(tableArn)));
  }

  private static List<String> arns(ListExportsResponse page) {
    return page.exportSummaries().stream().map(ExportSummary::exportArn).toList();
  }

  private void createAlbums() {
    client.createTable(
        r ->
            r.tableName("Albums")
                .keySchema(Music.hash("id"))
                .attributeDefinitions(Music.string("id"))
                .billingMode("PAY_PER_REQUEST"));
    client.updateContinuousBackups(
        r ->
            r.tableName("Albums")
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(true)));
  }

  @Test
  void newest_exports_of_a_table_come_first() {
    create();
    List<String> made = exports(3);

    assertThat(listed(ARN)).isEqualTo(made);
  }

  @Test
  void a_summary_tells_status_and_type_full_where_nothing_else_was_asked_for() {
    use(EngineOptions.documented());
    Music.create(client);
    minutes(1);
    recover();
    minutes(15);
    request(r -> {});
    minutes(1);
    request(since(START.plusSeconds(60)));
    minutes(9);

    assertThat(client.listExports(r -> r.tableArn(ARN)).exportSummaries())
        .extracting(ExportSummary::exportStatus, ExportSummary::exportType)
        .containsExactly(
            tuple(ExportStatus.IN_PROGRESS, ExportType.INCREMENTAL_EXPORT),
            tuple(ExportStatus.COMPLETED, ExportType.FULL_EXPORT));
  }

  @Test
  void exports_are_those_of_one_table_or_of_all() {
    create();
    createAlbums();
    List<String> songs = exports(2);
    String albums = request(r -> r.tableArn(OTHER)).exportArn();

    assertThat(listed(ARN)).isEqualTo(songs);
    assertThat(listed(OTHER)).containsExactly(albums);
    assertThat(listed(null)).containsExactly(albums, songs.get(0), songs.get(1));
  }

  @Test
  void exports_of_a_table_that_is_gone_are_listed_without_it_only() {
    create();
    List<String> made = exports(2);
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(listed(ARN)).isEmpty();
    assertThat(listed(null)).isEqualTo(made);
    create();
    assertThat(listed(ARN)).as("the new table has none").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6, 7, 8, 25})
  void pages_of_any_size_are_together_the_whole_list(int size) {
    create();
    List<String> made = exports(7);

    List<String> seen = new ArrayList<>();
    String token = null;
    do {
      String start = token;
      ListExportsResponse page = client.listExports(r -> r.maxResults(size).nextToken(start));
      assertThat(page.exportSummaries()).hasSizeLessThanOrEqualTo(size);
      seen.addAll(arns(page));
      token = page.nextToken();
    } while (token != null);

    assertThat(seen).isEqualTo(made);
  }

  @Test
  void a_page_has_twenty_five_without_a_limit() {
    create();
    List<String> made = exports(26);

    assertThat(arns(client.listExports(r -> {}))).isEqualTo(made.subList(0, 25));
  }

  @Test
  void a_limit_is_from_one_to_twenty_five() {
    assertThat(Refused.by(() -> client.listExports(r -> r.maxResults(0))).message())
        .contains("'maxResults'", "greater than or equal to 1");
    assertThat(Refused.by(() -> client.listExports(r -> r.maxResults(26))).message())
        .contains("'maxResults'", "less than or equal to 25");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "abc", "00ff"})
  void a_token_that_is_none_is_refused(String token) {
    assertThat(Refused.by(() -> client.listExports(r -> r.nextToken(token))))
        .isEqualTo(Refused.asInvalid("Invalid Request: Provided nextToken is invalid: " + token));
  }

  @Test
  void a_token_may_be_used_with_another_limit_or_table() {
    create();
    createAlbums();
    List<String> made = exports(4);
    String token = client.listExports(r -> r.maxResults(1).tableArn(ARN)).nextToken();

    assertThat(arns(client.listExports(r -> r.maxResults(2).tableArn(ARN).nextToken(token))))
        .isEqualTo(made.subList(1, 3));
    assertThat(arns(client.listExports(r -> r.tableArn(OTHER).nextToken(token)))).isEmpty();
  }

  @Test
  void exports_are_listed_for_ninety_days() {
    create();
    List<String> made = exports(2);
    target.clock().advanceTo(START.plus(Duration.ofDays(90)));

    assertThat(listed(ARN)).containsExactly(made.get(0));
  }

  @Test
  void what_is_not_the_arn_of_a_table_of_this_account_is_refused() {
    assertThat(Refused.by(() -> listed("Music")))
        .isEqualTo(Refused.asParameter("tableArn is not a valid ARN"));
    assertThat(Refused.by(() -> listed(ARN.replace("123456789012", "000000000000"))))
        .isEqualTo(new Refused("AccessDeniedException", "Access is denied"));
    assertThat(listed(ARN.replace("us-east-1", "eu-west-1"))).isEmpty();
  }
}
