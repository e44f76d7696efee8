package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Endpoint;
import io.dynamobackup.junit.WithTable;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** AWS Backup by the AWS CLI; runs where that is, as {@link ForeignClientTests} do. */
@DynamoBackupTest
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class ForeignVaultTests {

  @Test
  @Tag("aws-cli-backup")
  void aws_cli(@Endpoint URI endpoint) throws Exception {
    assertThat(Program.ofShell("vault.sh").run(endpoint))
        .containsExactly(
            "job: COMPLETED",
            "kept for: 7 days",
            "restored: arn:aws:dynamodb:us-east-1:123456789012:table/restored",
            "jobs of the table: 1",
            "not empty: InvalidRequestException",
            "vaults: 0");
  }
}
