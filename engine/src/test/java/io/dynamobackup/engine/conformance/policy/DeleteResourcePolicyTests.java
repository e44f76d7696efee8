package io.dynamobackup.engine.conformance.policy;

import static io.dynamobackup.engine.conformance.policy.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DeleteResourcePolicyTests {
  private static final String NOT_FOUND =
      "Resource-based policy not found for the provided ResourceArn: ";

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void answer_tells_the_revision_that_is_gone() {
    String revision = createWithPolicy();

    assertThat(dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE)).revisionId())
        .isEqualTo(revision);
    assertThat(Refused.by(() -> dynamo.getResourcePolicy(r -> r.resourceArn(TABLE))))
        .isEqualTo(new Refused("PolicyNotFoundException", NOT_FOUND + TABLE));
  }

  @Test
  void table_without_a_policy_is_no_error_and_has_no_revision() {
    Music.create(dynamo);

    assertThat(dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE)).revisionId()).isNull();
  }

  @Test
  void expected_revision_is_that_of_the_policy() {
    String revision = createWithPolicy();

    assertThat(
            Refused.by(
                () ->
                    dynamo.deleteResourcePolicy(
                        r -> r.resourceArn(TABLE).expectedRevisionId("unknown"))))
        .isEqualTo(
            new Refused(
                "PolicyNotFoundException",
                NOT_FOUND
                    + "Requested update for policy with revision id unknown, but the policy"
                    + " associated to target table Music has revision id "
                    + revision
                    + "."));
    assertThat(
            dynamo
                .deleteResourcePolicy(r -> r.resourceArn(TABLE).expectedRevisionId(revision))
                .revisionId())
        .isEqualTo(revision);
  }

  @Test
  void policy_of_a_missing_table_cannot_be_deleted() {
    assertThat(Refused.by(() -> dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE))))
        .isEqualTo(Refused.asNotFound("Table: Music"));
  }

  private String createWithPolicy() {
    Music.create(dynamo);
    return dynamo
        .putResourcePolicy(r -> r.resourceArn(TABLE).policy(Policies.allow("dynamodb:GetItem")))
        .revisionId();
  }
}
