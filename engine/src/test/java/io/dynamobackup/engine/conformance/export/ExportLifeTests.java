package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.ExportFailure;
import io.dynamobackup.engine.ExportSink;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/** What becomes of an export. */
class ExportLifeTests extends ExportedMusic {
  private static final Duration EXPORT = Duration.ofMinutes(10);

  private void documented(EngineOptions options) {
    use(options);
    Music.create(client);
    minutes(1);
    recover();
    Music.put(client, "A", "1");
  }

  private static EngineOptions to(ExportSink sink) {
    return EngineOptions.documented().toBuilder().exportSink(sink).build();
  }

  @Test
  void answer_is_in_progress_where_nothing_takes_time_and_the_export_is_done() {
    create();

    ExportDescription export = request(r -> {});

    assertThat(export.exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);
    assertThat(describe(export).exportStatus()).isEqualTo(ExportStatus.COMPLETED);
  }

  @Test
  void in_progress_is_told_what_was_asked_for_and_no_more() {
    documented(EngineOptions.documented());
    Instant start = target.clock().instant();

    ExportDescription export = request(r -> r.clientToken("token"));

    String tableId = client.describeTable(r -> r.tableName(Music.TABLE)).table().tableId();
    assertThat(export)
        .isEqualTo(
            ExportDescription.builder()
                .exportArn(export.exportArn())
                .exportStatus(ExportStatus.IN_PROGRESS)
                .startTime(start)
                .exportTime(start)
                .tableArn(ARN)
                .tableId(tableId)
                .clientToken("token")
                .s3Bucket(BUCKET)
                .s3SseAlgorithm(S3SseAlgorithm.AES256)
                .exportFormat(ExportFormat.DYNAMODB_JSON)
                .build());
    assertThat(export.exportArn()).matches(ARN + "/export/\\d{14}-[0-9a-f]{8}");
    assertThat(id(export)).startsWith("%014d-".formatted(start.toEpochMilli()));
    assertThat(describe(export)).isEqualTo(export);
  }

  @Test
  void completed_is_told_its_end_its_manifest_and_its_size_too() {
    documented(EngineOptions.documented());
    ExportDescription export =
        request(
            r ->
                r.s3Prefix("p")
                    .s3BucketOwner("123456789012")
                    .s3SseAlgorithm(S3SseAlgorithm.KMS)
                    .s3SseKmsKeyId("alias/aws/s3"));
    target.advance(EXPORT);

    ExportDescription completed = describe(export);

    assertThat(completed)
        .isEqualTo(
            export.toBuilder()
                .exportStatus(ExportStatus.COMPLETED)
                .endTime(export.startTime().plus(EXPORT))
                .exportManifest("p/AWSDynamoDB/" + id(export) + "/manifest-summary.json")
                .itemCount(1L)
                .billedSizeBytes(completed.billedSizeBytes())
                .build());
    assertThat(summary(completed)).extracting("s3SseAlgorithm").isEqualTo("KMS");
    assertThat(summary(completed)).extracting("s3SseKmsKeyId").isEqualTo("alias/aws/s3");
  }

  @Test
  void files_are_written_when_the_export_ends_to_the_millisecond() {
    documented(EngineOptions.documented());
    ExportDescription export = request(r -> {});
    target.advance(EXPORT.minusMillis(1));

    assertThat(describe(export).exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);
    assertThat(target.exports().keys(BUCKET))
        .containsExactly("AWSDynamoDB/" + id(export) + "/_started");

    target.advance(Duration.ofMillis(1));

    assertThat(target.exports().keys(BUCKET)).hasSize(9);
    assertThat(describe(export).exportStatus()).isEqualTo(ExportStatus.COMPLETED);
  }

  @Test
  void an_export_outlives_its_table() {
    documented(EngineOptions.documented());
    ExportDescription export = request(r -> {});
    client.deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(EXPORT);

    assertThat(songs(describe(export))).containsExactly("1");
  }

  @Test
  void a_bucket_that_is_not_there_fails_the_export_when_it_would_have_ended() {
    documented(
        to(
            (bucket, key, content) -> {
              throw ExportFailure.noSuchBucket();
            }));
    ExportDescription export = request(r -> {});

    assertThat(describe(export)).isEqualTo(export);
    target.advance(EXPORT);

    assertThat(describe(export))
        .isEqualTo(
            export.toBuilder()
                .exportStatus(ExportStatus.FAILED)
                .endTime(export.startTime().plus(EXPORT))
                .failureCode("S3NoSuchBucket")
                .failureMessage(
                    "The specified bucket does not exist (Service: Amazon S3; Status Code: 404; Error Code: NoSuchBucket)")
                .build());
  }

  @Test
  void a_bucket_may_be_closed_while_the_export_runs() {
    documented(
        to(
            (bucket, key, content) -> {
              if (!key.endsWith("_started")) {
                throw ExportFailure.accessDenied();
              }
            }));
    ExportDescription export = request(r -> {});
    target.advance(EXPORT);

    assertThat(describe(export).failureCode()).isEqualTo("S3AccessDenied");
    assertThat(describe(export).itemCount()).isNull();
    assertThat(describe(export).exportManifest()).isNull();
  }

  @Test
  void what_else_a_sink_throws_leaves_through_the_clock_and_fails_the_export() {
    documented(
        to(
            (bucket, key, content) -> {
              if (!key.endsWith("_started")) {
                throw new IllegalStateException("the disk is full");
              }
            }));
    ExportDescription export = request(r -> {});

    assertThatThrownBy(() -> target.advance(EXPORT)).hasMessageContaining("the disk is full");

    assertThat(describe(export).exportStatus()).isEqualTo(ExportStatus.FAILED);
    assertThat(describe(export).failureCode()).isEqualTo("UNKNOWN");
  }
}
