package io.dynamobackup.engine.conformance.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** By which ARNs a backup is found, and in which words others are refused. */
class DescribedArnTests extends DescribedBackups {
  @Test
  void another_region_in_the_arn_is_ignored_and_echoed() {
    Music.create(client);
    String rewritten = backup().replace("us-east-1", "eu-west-1");

    assertThat(describe(rewritten).backupDetails().backupArn()).isEqualTo(rewritten);
  }

  @Test
  void an_arn_is_not_found_at_the_endpoint_of_another_region() {
    Music.create(client);
    String arn = backup();
    DynamoDbClient ireland = target.client(Region.EU_WEST_1);

    assertThat(Refused.by(() -> ireland.describeBackup(r -> r.backupArn(arn))))
        .isEqualTo(new Refused("BackupNotFoundException", "Backup not found: " + arn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:xx-fake-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws-cn:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws:s3:us-east-1:123456789012:table/Music/backup/01544797500000-1b2c3d4e",
      })
  void an_arn_of_no_region_another_partition_or_service_is_not_valid(String arn) {
    assertRefused(arn, "ValidationException", "Invalid Request: BackupArn is not valid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
        "this is not an arn but it is long enough for one",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000",
      })
  void what_is_not_an_arn_of_a_backup_is_invalid(String arn) {
    assertRefused(arn, "ValidationException", "Invalid Backup ARN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb::123456789012:table/Music/backup/01544797500000-1b2c3d4e",
        "arn:aws:dynamodb:us-east-1:210987654321:table/Music/backup/01544797500000-1b2c3d4e",
      })
  void access_to_no_region_or_another_account_is_denied(String arn) {
    assertRefused(arn, "AccessDeniedException", "Access is denied");
  }

  private void assertRefused(String arn, String code, String message) {
    assertThatThrownBy(() -> describe(arn))
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
              assertThat(e.statusCode()).isEqualTo(400);
            });
  }

  @Test
  void an_arn_of_less_than_37_characters_is_refused() {
    assertThatThrownBy(() -> describe("arn:aws:dynamodb"))
        .hasMessageContaining(
            "Value 'arn:aws:dynamodb' at 'backupArn' failed to satisfy constraint: Member must have"
                + " length greater than or equal to 37");
  }
}
