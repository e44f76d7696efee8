package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/** What ExportTableToPointInTime refuses but for times: each refusal leaves no export. */
class ExportRefusalTests extends ExportedMusic {
  private static final String ACCOUNT = "123456789012";

  private Refused refused(Consumer<ExportTableToPointInTimeRequest.Builder> change) {
    int before = client.listExports(r -> {}).exportSummaries().size();
    Refused refused = Refused.by(() -> request(change));
    assertThat(client.listExports(r -> {}).exportSummaries()).hasSize(before);
    return refused;
  }

  private static Refused asInvalidRequest(String rule) {
    return Refused.asInvalid("Invalid Request: " + rule);
  }

  private static Refused asConstraint(String value, String path, String constraint) {
    return Refused.asInvalid(
        "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: Member must %s"
            .formatted(value, path, constraint));
  }

  private static Refused asNoTable(String arn) {
    return new Refused("TableNotFoundException", "Table not found: " + arn);
  }

  private static String arn(String region, String account, String table) {
    return "arn:aws:dynamodb:%s:%s:table/%s".formatted(region, account, table);
  }

  @Test
  void recovery_must_be_on() {
    Music.create(client);

    assertThat(refused(r -> {}))
        .isEqualTo(
            new Refused(
                "PointInTimeRecoveryUnavailableException",
                "Point in time recovery is not enabled for table 'Music'"));
  }

  @Test
  void table_is_named_by_the_arn_of_one_that_is_there() {
    create();

    assertThat(refused(r -> r.tableArn("Music")))
        .isEqualTo(Refused.asParameter("tableArn is not a valid ARN"));
    assertThat(refused(r -> r.tableArn(ARN + "/index/by-genre")))
        .isEqualTo(asInvalidRequest("Table ARN is invalid."));
    assertThat(refused(r -> r.tableArn(arn("us-east-1", "210987654321", "Music"))))
        .isEqualTo(new Refused("AccessDeniedException", "Access is denied"));
    String missing = arn("us-east-1", ACCOUNT, "Missing");
    assertThat(refused(r -> r.tableArn(missing))).isEqualTo(asNoTable(missing));
    String elsewhere = arn("eu-west-1", ACCOUNT, "Music");
    assertThat(refused(r -> r.tableArn(elsewhere))).isEqualTo(asNoTable(elsewhere));
  }

  @Test
  void table_that_is_creating_or_deleting_is_not_found() {
    use(EngineOptions.documented());
    Music.create(client);
    assertThat(refused(r -> {})).isEqualTo(asNoTable(ARN));
    minutes(1);
    recover();
    client.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(refused(r -> {})).isEqualTo(asNoTable(ARN));
  }

  @Test
  void members_have_the_forms_of_the_service_model() {
    create();
    String bucket = "satisfy regular expression pattern: ^[a-z0-9A-Z]+[\\.\\-\\w]*[a-z0-9A-Z]+$";

    assertThat(refused(r -> r.s3Bucket(""))).isEqualTo(asConstraint("", "s3Bucket", bucket));
    assertThat(refused(r -> r.s3Bucket("arn:aws:s3:::archive")))
        .isEqualTo(asConstraint("arn:aws:s3:::archive", "s3Bucket", bucket));
    assertThat(refused(r -> r.s3BucketOwner("not-an-account")))
        .isEqualTo(
            asConstraint(
                "not-an-account",
                "s3BucketOwner",
                "satisfy regular expression pattern: [0-9]{12}"));
    assertThat(refused(r -> r.exportFormat("CSV")))
        .isEqualTo(
            asConstraint("CSV", "exportFormat", "satisfy enum value set: [ION, DYNAMODB_JSON]"));
    assertThat(refused(r -> r.exportType("PARTIAL_EXPORT")))
        .isEqualTo(
            asConstraint(
                "PARTIAL_EXPORT",
                "exportType",
                "satisfy enum value set: [FULL_EXPORT, INCREMENTAL_EXPORT]"));
    assertThat(refused(r -> r.s3SseAlgorithm("aws:kms")))
        .isEqualTo(
            asConstraint("aws:kms", "s3SseAlgorithm", "satisfy enum value set: [AES256, KMS]"));
    assertThat(
            refused(
                r ->
                    r.exportType(ExportType.INCREMENTAL_EXPORT)
                        .incrementalExportSpecification(p -> p.exportViewType("NEW_IMAGES"))))
        .isEqualTo(
            asConstraint(
                "NEW_IMAGES",
                "incrementalExportSpecification.exportViewType",
                "satisfy enum value set: [NEW_AND_OLD_IMAGES, NEW_IMAGE]"));
    assertThat(refused(r -> r.s3Prefix("p".repeat(1025))))
        .isEqualTo(
            asConstraint("p".repeat(1025), "s3Prefix", "have length less than or equal to 1024"));
  }

  @Test
  void bucket_names_may_have_capitals_and_dots() {
    create();

    export(r -> r.s3Bucket("My.Archive-1"));

    assertThat(target.exports().buckets()).containsExactly("My.Archive-1");
  }

  @Test
  void type_and_period_go_together() {
    create();
    IncrementalExportSpecification period =
        IncrementalExportSpecification.builder().exportFromTime(START).build();

    assertThat(refused(r -> r.incrementalExportSpecification(period)))
        .isEqualTo(
            asInvalidRequest(
                "Export Type expected to be Incremental Export when incremental export specification is provided"));
    assertThat(
            refused(
                r -> r.exportType(ExportType.FULL_EXPORT).incrementalExportSpecification(period)))
        .isEqualTo(
            asInvalidRequest(
                "When Export Type is Full Export , Incremental Export Specification should not be provided"));
    assertThat(refused(r -> r.exportType(ExportType.INCREMENTAL_EXPORT)))
        .isEqualTo(
            asInvalidRequest(
                "Incremental Export Specification expected when export type is set as Incremental Export"));
    assertThat(
            refused(
                r ->
                    r.exportType(ExportType.INCREMENTAL_EXPORT)
                        .incrementalExportSpecification(p -> p.exportToTime(START))))
        .isEqualTo(
            asInvalidRequest("ExportFromTime must be provided in IncrementalExportSpecification"));
  }

  @Test
  void a_key_is_for_exports_that_are_encrypted_with_one() {
    create();
    String unsupported = "KMS Key Id is not supported for this encryption type";

    assertThat(refused(r -> r.s3SseKmsKeyId("alias/aws/s3")))
        .isEqualTo(asInvalidRequest(unsupported));
    assertThat(refused(r -> r.s3SseAlgorithm(S3SseAlgorithm.AES256).s3SseKmsKeyId("alias/aws/s3")))
        .isEqualTo(asInvalidRequest(unsupported));
    assertThat(refused(r -> r.s3SseAlgorithm(S3SseAlgorithm.KMS).s3SseKmsKeyId("not a key")))
        .extracting(Refused::message)
        .asString()
        .startsWith(
            "Invalid Request: 1 validation error detected: Value 'not a key' at 's3SseKmsKeyId' failed to satisfy constraint: Member must satisfy regular expression pattern: ");
  }

  @Test
  void exports_in_ion_are_refused_by_name() {
    create();

    assertThat(refused(r -> r.exportFormat(ExportFormat.ION)))
        .isEqualTo(Refused.asInvalid("DynamoBackup does not model exports in Amazon Ion yet"));
  }

  @Test
  void three_hundred_exports_of_a_type_may_run_at_once() {
    use(
        EngineOptions.instant().toBuilder()
            .timings(Timings.instant().with(Timing.EXPORT_TABLE, Duration.ofMinutes(10)))
            .build());
    create();
    minutes(15);
    for (int i = 0; i < 300; i++) {
      request(r -> {});
    }

    assertThat(refused(r -> r.s3Prefix("one-more")))
        .isEqualTo(
            new Refused(
                "LimitExceededException",
                "Subscriber limit exceeded: Only 300 export operations can be done simultaneously"));
    request(since(START));
    minutes(10);
    request(r -> {});
  }
}
