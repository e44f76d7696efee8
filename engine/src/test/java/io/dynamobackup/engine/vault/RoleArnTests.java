package io.dynamobackup.engine.vault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.model.InvalidParameterValueException;

class RoleArnTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arn:aws:iam::123456789012:role/backup",
        "arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole",
        "arn:aws-cn:iam::123456789012:role/backup"
      })
  void a_role_of_any_path_and_partition_can_be_used(String arn) {
    assertThatCode(() -> RoleArn.check(arn)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup",
        "arn:aws:iam::123456789012:user/backup",
        "arn:aws:iam::12345:role/backup",
        "arn:aws:iam:us-east-1:123456789012:role/backup",
        "arn:aws:iam::123456789012:role/"
      })
  void what_is_no_role_is_refused(String arn) {
    assertThatThrownBy(() -> RoleArn.check(arn))
        .isInstanceOf(InvalidParameterValueException.class)
        .hasMessageContaining("Invalid IAM role ARN: " + arn);
  }
}
