package io.dynamobackup.engine.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupArnTests {
  private static final String ARN =
      "arn:aws:dynamodb:us-east-1:123456789012:table/My_table.1-a/backup/01533000000000-0a1b2c3d";

  @Test
  void arn_is_read_in_its_parts_and_written_again() {
    BackupArn arn = BackupArn.parse(ARN);

    assertThat(arn)
        .isEqualTo(
            new BackupArn(
                "aws",
                "dynamodb",
                "us-east-1",
                "123456789012",
                "My_table.1-a",
                "01533000000000-0a1b2c3d"))
        .hasToString(ARN);
  }

  @Test
  void parts_before_the_table_may_be_anything() {
    assertThat(BackupArn.parse("arn:::::table/t/backup/01533000000000-0a1b2c3d"))
        .isEqualTo(new BackupArn("", "", "", "", "t", "01533000000000-0a1b2c3d"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arn:",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
        "arx:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:table/Music/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:1:table/Music/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:index/Music/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table//backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Mu/sic/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Musíc/backup/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/export/01533000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/0153300000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/015330000000000-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/0153300000000a-0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01533000000000.0a1b2c3d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01533000000000-0A1B2C3D",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01533000000000-0a1b2c3d0",
        "table/Music/backup/01533000000000-0a1b2c3d"
      })
  void text_of_another_form_is_no_arn(String text) {
    assertThat(BackupArn.parse(text)).isNull();
  }
}
