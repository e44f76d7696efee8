package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;

// tag::complete-restore[]
@DynamoBackupTest(fidelity = Fidelity.DOCUMENTED)
@WithTable(name = "orders", partitionKey = "customer", sortKey = "order:N")
class CompleteRestoreTests {
  private static final Tag COST_CENTER = Tag.builder().key("cost-center").value("shop").build();
  private static final String POLICY =
      """
      {"Version": "2012-10-17",
       "Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"},
                     "Action": "dynamodb:GetItem", "Resource": "%s"}}
      """;

  private final DynamoDbClient dynamo;
  private final FakeClock clock;
  private String backup;

  CompleteRestoreTests(DynamoDbClient dynamo, FakeClock clock) {
    this.dynamo = dynamo;
    this.clock = clock;
  }

  @BeforeEach
  void orders_are_tagged_and_shared_and_backed_up() {
    String arn = describe("orders").tableArn();
    dynamo.tagResource(request -> request.resourceArn(arn).tags(COST_CENTER));
    dynamo.putResourcePolicy(request -> request.resourceArn(arn).policy(POLICY.formatted(arn)));
    backup =
        dynamo
            .createBackup(request -> request.tableName("orders").backupName("nightly"))
            .backupDetails()
            .backupArn();
    clock.advance(Duration.ofMinutes(5));
  }

  @Test
  void restored_table_is_tagged_and_shared_as_the_other_and_protected() {
    new CompleteRestore(dynamo, clock::advance).run(backup, "orders", "orders-again");
    clock.advance(Duration.ofSeconds(2));

    TableDescription restored = describe("orders-again");
    assertThat(restored.deletionProtectionEnabled()).isTrue();
    assertThat(dynamo.listTagsOfResource(r -> r.resourceArn(restored.tableArn())).tags())
        .containsExactly(COST_CENTER);
    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(restored.tableArn())).policy())
        .contains("\"dynamodb:GetItem\"", restored.tableArn());
    assertThat(new RecoveryAudit(dynamo).unprotected()).containsExactly("orders");
  }

  private TableDescription describe(String table) {
    return dynamo.describeTable(request -> request.tableName(table)).table();
  }
}
// end::complete-restore[]
