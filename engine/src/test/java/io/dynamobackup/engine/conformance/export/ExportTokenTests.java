package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/** Client tokens: an export is begun once. */
class ExportTokenTests extends ExportedMusic {
  private static final Refused CONFLICT =
      new Refused(
          "ExportConflictException",
          "Export conflict: Duplicate request detected with conflicting parameters");

  @BeforeEach
  void create_table_on_a_clock_on_which_exports_take_time() {
    use(EngineOptions.documented());
    Music.create(client);
    minutes(1);
    recover();
  }

  private ExportDescription under(String token) {
    return request(r -> r.clientToken(token));
  }

  @Test
  void the_same_request_under_a_token_is_answered_with_the_export_there_is() {
    ExportDescription first = under("token");
    ExportDescription running = under("token");
    minutes(10);
    ExportDescription completed = under("token");

    assertThat(running).isEqualTo(first);
    assertThat(completed.exportArn()).isEqualTo(first.exportArn());
    assertThat(completed.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
    assertThat(client.listExports(r -> {}).exportSummaries()).hasSize(1);
  }

  @Test
  void another_request_under_the_token_is_a_conflict() {
    under("token");

    assertThat(Refused.by(() -> request(r -> r.clientToken("token").s3Prefix("p"))))
        .isEqualTo(CONFLICT);
    assertThat(Refused.by(() -> request(r -> r.clientToken("token").s3Bucket("other"))))
        .isEqualTo(CONFLICT);
    assertThat(
            Refused.by(
                () -> request(r -> r.clientToken("token").s3SseAlgorithm(S3SseAlgorithm.AES256))))
        .isEqualTo(CONFLICT);
    assertThat(Refused.by(() -> request(r -> r.clientToken("token").exportTime(START))))
        .isEqualTo(CONFLICT);
  }

  @Test
  void token_is_of_the_account_not_of_the_table() {
    under("token");
    client.createTable(
        r ->
            r.tableName("Other")
                .keySchema(Music.hash("id"))
                .attributeDefinitions(Music.string("id"))
                .billingMode("PAY_PER_REQUEST"));
    minutes(1);

    assertThat(
            Refused.by(
                () -> request(r -> r.clientToken("token").tableArn(ARN.replace("Music", "Other")))))
        .isEqualTo(CONFLICT);
  }

  @Test
  void token_is_forgotten_eight_hours_after_its_first_use() {
    ExportDescription first = under("token");
    target.advance(Duration.ofHours(8).minusMillis(1));
    ExportDescription repeated = under("token");
    target.advance(Duration.ofMillis(1));
    ExportDescription second = request(r -> r.clientToken("token").s3Prefix("p"));

    assertThat(repeated.exportArn()).isEqualTo(first.exportArn());
    assertThat(second.exportArn()).isNotEqualTo(first.exportArn());
    assertThat(Refused.by(() -> under("token"))).isEqualTo(CONFLICT);
  }

  @Test
  void requests_without_a_token_of_ones_own_are_two_exports() {
    ExportDescription first = request(r -> {});
    ExportDescription second = request(r -> {});

    assertThat(second.exportArn()).isNotEqualTo(first.exportArn());
    assertThat(second.clientToken()).isNotBlank().isNotEqualTo(first.clientToken());
  }

  @Test
  void a_request_that_is_refused_uses_no_token() {
    Refused.by(() -> request(r -> r.clientToken("token").s3Bucket("")));

    assertThat(under("token").clientToken()).isEqualTo("token");
  }

  @Test
  void table_that_is_gone_wins_over_a_token() {
    under("token");
    client.deleteTable(r -> r.tableName(Music.TABLE));
    minutes(1);

    assertThat(Refused.by(() -> under("token")))
        .isEqualTo(new Refused("TableNotFoundException", "Table not found: " + ARN));
  }
}
