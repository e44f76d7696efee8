package io.dynamobackup.engine.conformance.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class CreateTablePolicyTests {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final String POLICY =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
          + "{\"AWS\":\"arn:aws:iam::123456789012:root\"},\"Action\":\"dynamodb:Query\","
          + "\"Resource\":\"*\"}]}";

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void table_is_created_with_a_policy() {
    Music.create(dynamo, table -> table.resourcePolicy(POLICY));

    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(ARN)).policy()).isEqualTo(POLICY);
  }

  @Test
  void table_with_an_invalid_policy_is_not_created() {
    assertThat(
            Refused.by(
                () ->
                    Music.create(
                        dynamo,
                        table -> table.resourcePolicy(POLICY.replace("Query", "GetRecords")))))
        .isEqualTo(
            Refused.asParameter(
                "Invalid policy document: The following action names are invalid:"
                    + " \"dynamodb:GetRecords\""));
    assertThat(dynamo.listTables().tableNames()).isEmpty();
  }
}
