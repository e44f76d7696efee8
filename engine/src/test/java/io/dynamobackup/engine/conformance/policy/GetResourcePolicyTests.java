package io.dynamobackup.engine.conformance.policy;

import static io.dynamobackup.engine.conformance.policy.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class GetResourcePolicyTests {
  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void table_without_a_policy_has_none() {
    Music.create(dynamo);

    assertThat(refused(TABLE))
        .isEqualTo(
            new Refused(
                "PolicyNotFoundException",
                "Resource-based policy not found for the provided ResourceArn: " + TABLE));
  }

  @Test
  void missing_table_is_not_found() {
    assertThat(refused(TABLE)).isEqualTo(Refused.asNotFound("Table: Music"));
  }

  @Test
  void resource_is_named_by_an_arn() {
    assertThat(refused("Music"))
        .isEqualTo(Refused.asParameter("ARNs must start with 'arn:': Music"));
  }

  @Test
  void index_has_no_policy() {
    String arn = TABLE + "/index/by-genre";

    assertThat(refused(arn))
        .isEqualTo(
            Refused.asParameter(
                "Invalid resource arn provided, only table or stream is accepted. Provided resource"
                    + " arn: "
                    + arn));
  }

  @Test
  void backup_has_no_policy() {
    String arn = TABLE + "/backup/01544797500000-0123abcd";

    assertThat(refused(arn))
        .isEqualTo(Refused.asParameter("Provided Arn is not a DynamoDB resource arn: " + arn));
  }

  @Test
  void resource_is_of_this_region_and_account() {
    String elsewhere = TABLE.replace("us-east-1", "us-west-2");

    assertThat(refused(elsewhere))
        .isEqualTo(Refused.asParameter("Invalid resource Arn: " + elsewhere));
    assertThat(refused(TABLE.replace("123456789012", "210987654321")))
        .isEqualTo(
            Refused.asInvalid(
                "This action is only supported by accounts that match the resource owner’s"
                    + " account."));
  }

  private Refused refused(String arn) {
    return Refused.by(() -> dynamo.getResourcePolicy(r -> r.resourceArn(arn)));
  }
}
