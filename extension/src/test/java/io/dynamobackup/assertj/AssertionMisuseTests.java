package io.dynamobackup.assertj;

import static io.dynamobackup.assertj.AwsBackupAssertions.assertThat;
import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import io.dynamobackup.junit.WithVault;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** An assertion that asks for nothing, or for nothing that can be, is refused. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer")
@WithVault(name = "nightly")
class AssertionMisuseTests {

  @Test
  void a_table_is_not_compared_with_itself(DynamoDbClient dynamo) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(dynamo).table("orders").isFaithfulCopyOf("orders"))
        .withMessage("source (orders) must be another table than the one it is compared with");
    String arn = dynamo.describeTable(r -> r.tableName("orders")).table().tableArn();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(dynamo).table("orders").hasSameContentsAs(arn))
        .withMessageContaining("must be another table");
  }

  @Test
  void a_name_is_no_arn(DynamoDbClient dynamo, BackupClient backup) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(dynamo).backup("nightly"))
        .withMessage("arn (nightly) must be the ARN of a backup, not a name");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(backup).recoveryPoint("arn:aws:backup:…", "nightly"))
        .withMessage("arn (nightly) must be the ARN of a recovery point, not a name");
  }

  @Test
  void numbers_are_not_negative(DynamoDbClient dynamo, BackupClient backup) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(dynamo).table("orders").hasItemCount(-1))
        .withMessage("count (-1) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(backup).vault("nightly").hasRecoveryPoints(-1))
        .withMessage("count (-1) must not be negative");
  }

  @Test
  @SuppressWarnings("NullAway") // what a test in Kotlin or Groovy may pass
  void null_is_refused_by_name(DynamoDbClient dynamo, BackupClient backup) {
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(dynamo).table(null))
        .withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(dynamo).backup(null))
        .withMessage("arn");
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(dynamo).table("orders").hasStatus((TableStatus) null))
        .withMessage("expected");
    assertThatNullPointerException()
        .isThrownBy(() -> assertThat(backup).vault(null))
        .withMessage("name");
  }
}
