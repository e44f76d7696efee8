package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;

class DescribeExportTests extends ExportedMusic {
  private static final String MISSING = ARN + "/export/01544797500000-0123abcd";

  private Refused refused(String arn) {
    return Refused.by(() -> client.describeExport(r -> r.exportArn(arn)));
  }

  private static Refused asNotFound(String reason) {
    return new Refused("ExportNotFoundException", "Export not found: " + reason);
  }

  @Test
  void export_that_never_was_is_not_found() {
    assertThat(refused(MISSING)).isEqualTo(asNotFound("Export not found: " + MISSING));
  }

  @Test
  void export_of_another_region_is_not_found() {
    create();
    String elsewhere = request(r -> {}).exportArn().replace("us-east-1", "eu-west-1");

    assertThat(refused(elsewhere)).isEqualTo(asNotFound("Invalid export arn"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:us-east-1:000000000000:table/Music/export/01544797500000-0123abcd",
        "arn:qwerty:dynamodb:us-east-1:000000000000:table/Music",
        "arn:aws:qwerty:us-east-1:000000000000:table/Music",
        "arn:aws:dynamodb:qwerty:000000000000:table/Music",
        "arn:aws:dynamodb:us-east-1:qwerty:table/Music"
      })
  void export_of_another_account_is_not_told_of(String arn) {
    assertThat(refused(arn)).isEqualTo(new Refused("AccessDeniedException", "Access is denied"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ARN,
        ARN + "/import/01544797500000-0123abcd",
        ARN + "/backup/01544797500000-0123abcd",
        "qwerty:aws:dynamodb:us-east-1:000000000000:table/Music",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
      })
  void what_is_not_the_arn_of_an_export_is_invalid(String arn) {
    assertThat(refused(arn)).isEqualTo(Refused.asInvalid("Invalid Export ARN"));
  }

  @Test
  void export_is_told_of_for_ninety_days() {
    create();
    ExportDescription export = export(r -> {});
    client.deleteTable(r -> r.tableName(Music.TABLE));
    target.advance(Duration.ofDays(90).minusMillis(1));
    assertThat(describe(export)).isEqualTo(export);

    target.advance(Duration.ofMillis(1));

    assertThat(refused(export.exportArn()))
        .isEqualTo(asNotFound("Export not found: " + export.exportArn()));
    assertThat(target.exports().keys(BUCKET)).as("its files stay").hasSize(9);
  }
}
