package io.dynamobackup.engine.conformance.policy;

import static io.dynamobackup.engine.conformance.policy.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;

class PutResourcePolicyTests {
  private static final String NOT_FOUND =
      "Resource-based policy not found for the provided ResourceArn: ";
  private static final String READ = Policies.allow("dynamodb:GetItem");
  private static final String WRITE = Policies.allow("dynamodb:PutItem");

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void policy_is_given_back_with_its_revision() {
    Music.create(dynamo);

    String revision = put(READ);

    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(TABLE)))
        .satisfies(
            answer -> {
              assertThat(answer.policy()).isEqualTo(READ);
              assertThat(answer.revisionId()).isEqualTo(revision);
            });
  }

  @Test
  void revision_is_the_time_of_the_change_in_milliseconds() {
    Music.create(dynamo);

    assertThat(put(READ)).isEqualTo(Long.toString(target.clock().millis()));
  }

  @Test
  void same_policy_in_another_form_is_no_change() {
    Music.create(dynamo);
    String revision = put(READ);

    assertThat(put(READ)).isEqualTo(revision);
    assertThat(put(" " + READ.replace("\"dynamodb:GetItem\"", "[\"dynamodb:GetItem\"]")))
        .isEqualTo(revision);
  }

  @Test
  void revisions_increase_although_the_clock_stands_still() {
    Music.create(dynamo);
    String first = put(READ);
    String second = put(WRITE);

    String third = put(READ);

    assertThat(second).isGreaterThan(first);
    assertThat(third).isGreaterThan(second);
  }

  @Test
  void policy_is_not_enforced() {
    Music.create(dynamo);
    put(Policies.deny("dynamodb:PutItem"));

    Music.put(dynamo, "No One You Know", "Call Me Today");

    assertThat(dynamo.scan(r -> r.tableName(Music.TABLE)).count()).isEqualTo(1);
  }

  @Test
  void expected_revision_is_that_of_the_policy() {
    Music.create(dynamo);
    String first = put(READ);

    String second = put(WRITE, r -> r.expectedRevisionId(first));

    assertThat(refused(READ, r -> r.expectedRevisionId(first)))
        .isEqualTo(
            new Refused(
                "PolicyNotFoundException",
                NOT_FOUND
                    + "Requested update for policy with revision id "
                    + first
                    + ", but the policy associated to target table Music has revision id "
                    + second
                    + "."));
    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(TABLE)).policy()).isEqualTo(WRITE);
  }

  @Test
  void no_revision_matches_where_there_is_no_policy() {
    Music.create(dynamo);

    assertThat(refused(READ, r -> r.expectedRevisionId("123456789")))
        .isEqualTo(
            new Refused(
                "PolicyNotFoundException",
                NOT_FOUND
                    + "Requested update for policy with revision id 123456789, but table Music has"
                    + " no associated policy."));
  }

  @Test
  void absence_of_a_policy_can_be_expected() {
    Music.create(dynamo);

    String revision = put(READ, r -> r.expectedRevisionId("NO_POLICY"));

    assertThat(refused(WRITE, r -> r.expectedRevisionId("NO_POLICY")))
        .isEqualTo(
            new Refused(
                "PolicyNotFoundException",
                NOT_FOUND
                    + "Requested policy update expecting none to be present for table Music, but a"
                    + " policy exists with revision id "
                    + revision
                    + "."));
  }

  @Test
  void caller_must_confirm_to_lock_itself_out() {
    Music.create(dynamo);
    String lock = Policies.deny("dynamodb:PutResourcePolicy");

    assertThat(refused(lock, r -> {}))
        .isEqualTo(
            new Refused(
                "AccessDeniedException",
                "The new resource policy will not allow you to update the resource policy in the"
                    + " future."));
    assertThat(put(lock, r -> r.confirmRemoveSelfResourceAccess(true))).isNotEmpty();
  }

  @Test
  void denial_of_the_deletion_of_the_policy_needs_no_confirmation() {
    Music.create(dynamo);

    assertThat(put(Policies.deny("dynamodb:DeleteResourcePolicy"))).isNotEmpty();
  }

  @Test
  void document_is_checked_before_the_existence_of_the_table() {
    assertThat(refused("{not json", r -> {}))
        .isEqualTo(
            Refused.asParameter("Invalid policy document: This policy contains invalid Json"));
    assertThat(refused(READ, r -> {})).isEqualTo(Refused.asNotFound("Table: Music"));
  }

  @Test
  void refused_document_leaves_the_policy_as_it_was() {
    Music.create(dynamo);
    String revision = put(READ);

    refused(Policies.allow("dynamodb:GetRecords"), r -> {});

    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(TABLE)).revisionId())
        .isEqualTo(revision);
  }

  @Test
  void restored_table_has_no_policy() {
    Music.create(dynamo);
    put(READ);
    String backup =
        dynamo
            .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
            .backupDetails()
            .backupArn();

    dynamo.restoreTableFromBackup(r -> r.backupArn(backup).targetTableName("Restored"));

    String restored = TABLE.replace("Music", "Restored");
    assertThat(Refused.by(() -> dynamo.getResourcePolicy(r -> r.resourceArn(restored))))
        .isEqualTo(new Refused("PolicyNotFoundException", NOT_FOUND + restored));
  }

  @Test
  void table_that_is_created_anew_has_no_policy() {
    Music.create(dynamo);
    put(READ);

    dynamo.deleteTable(r -> r.tableName(Music.TABLE));
    Music.create(dynamo);

    assertThat(Refused.by(() -> dynamo.getResourcePolicy(r -> r.resourceArn(TABLE))).code())
        .isEqualTo("PolicyNotFoundException");
  }

  private String put(String policy) {
    return put(policy, r -> {});
  }

  private String put(String policy, Consumer<PutResourcePolicyRequest.Builder> change) {
    return dynamo
        .putResourcePolicy(r -> r.resourceArn(TABLE).policy(policy).applyMutation(change))
        .revisionId();
  }

  private Refused refused(String policy, Consumer<PutResourcePolicyRequest.Builder> change) {
    return Refused.by(() -> put(policy, change));
  }
}
