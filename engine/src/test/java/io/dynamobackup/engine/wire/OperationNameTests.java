package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OperationNameTests {

  @Test
  void target_names_an_operation_whatever_the_path() {
    assertThat(OperationName.of("DynamoDB_20120810.CreateBackup", "POST", "/anything"))
        .isEqualTo("CreateBackup");
    assertThat(OperationName.of("DynamoDBStreams_20120810.GetRecords", "POST", "/"))
        .isEqualTo("GetRecords");
  }

  @Test
  void path_names_an_operation_of_aws_backup() {
    assertThat(OperationName.of(null, "PUT", "/backup-jobs?any=thing"))
        .isEqualTo("backup:StartBackupJob");
  }

  @Test
  void other_requests_name_none() {
    assertThat(OperationName.of("DynamoDB_20120810.CreateBackups", "POST", "/")).isNull();
    assertThat(OperationName.of("Other_1.CreateBackup", "POST", "/")).isNull();
    assertThat(OperationName.of(null, "GET", "/nowhere")).isNull();
  }

  @Test
  void all_names_are_those_of_both_services() {
    assertThat(OperationName.all())
        .contains("CreateBackup", "GetRecords", "ImportTable", "backup:StartBackupJob");
  }
}
