package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Tables that are named by their ARN. */
class TableArnTests {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void create() {
    Music.create(dynamo);
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void table_is_known_by_its_arn() {
    dynamo.putItem(r -> r.tableName(ARN).item(Music.song("A", "1")));

    assertThat(dynamo.scan(r -> r.tableName(ARN)).count()).isEqualTo(1);
    assertThat(dynamo.describeTable(r -> r.tableName(ARN)).table().tableName()).isEqualTo("Music");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:dynamodb:eu-west-1:123456789012:table/Music",
        "arn:aws-cn:dynamodb:us-east-1:123456789012:table/Music",
        "arn:aws:s3:us-east-1:123456789012:table/Music",
        ARN + "/index/by-year",
        ARN + "/backup/01544797500000-1b2c3d4e",
        "arn:aws"
      })
  void arn_of_anything_else_here_is_invalid(String arn) {
    Refused invalid = Refused.asInvalid("Invalid ResourceArn provided as input " + arn);

    assertThat(Refused.by(() -> dynamo.describeTable(r -> r.tableName(arn)))).isEqualTo(invalid);
    assertThat(Refused.by(() -> dynamo.scan(r -> r.tableName(arn)))).isEqualTo(invalid);
    assertThat(Refused.by(() -> dynamo.createBackup(r -> r.tableName(arn).backupName("nightly"))))
        .isEqualTo(invalid);
  }

  @Test
  void table_of_another_account_is_denied() {
    String foreign = ARN.replace("123456789012", "210987654321");
    Refused denied = new Refused("AccessDeniedException", "Access is denied");

    assertThat(Refused.by(() -> dynamo.describeTable(r -> r.tableName(foreign)))).isEqualTo(denied);
    assertThat(Refused.by(() -> dynamo.listBackups(r -> r.tableName(foreign)))).isEqualTo(denied);
  }
}
