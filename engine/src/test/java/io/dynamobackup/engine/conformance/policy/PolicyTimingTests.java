package io.dynamobackup.engine.conformance.policy;

import static io.dynamobackup.engine.conformance.policy.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A change of a policy is seen after 2 s, and locks the policy for 15 s. */
class PolicyTimingTests {
  private static final String READ = Policies.allow("dynamodb:GetItem");
  private static final String WRITE = Policies.allow("dynamodb:PutItem");

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void createTable() {
    Music.create(dynamo);
    target.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void new_policy_is_not_there_at_once() {
    String revision = put(READ);

    assertThat(Refused.by(this::get).code()).isEqualTo("PolicyNotFoundException");
    target.advance(Duration.ofSeconds(2));
    assertThat(get()).isEqualTo(revision);
  }

  @Test
  void old_policy_is_there_until_the_new_one_is() {
    String first = put(READ);
    target.advance(Duration.ofSeconds(15));

    String second = put(WRITE);

    assertThat(get()).isEqualTo(first);
    target.advance(Duration.ofSeconds(2));
    assertThat(get()).isEqualTo(second);
  }

  @Test
  void deleted_policy_is_there_for_a_while() {
    String revision = put(READ);
    target.advance(Duration.ofSeconds(15));

    dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE));

    assertThat(get()).isEqualTo(revision);
    target.advance(Duration.ofSeconds(2));
    assertThat(Refused.by(this::get).code()).isEqualTo("PolicyNotFoundException");
  }

  @Test
  void another_change_waits_until_the_last_is_seen_and_then_for_fifteen_seconds() {
    put(READ);

    assertThat(Refused.by(() -> put(WRITE)))
        .isEqualTo(
            Refused.asInUse("Table is pending previous resource-based policy update: Music"));
    target.advance(Duration.ofSeconds(2));
    try (DynamoDbClient impatient = target.clientWithoutRetries()) {
      assertThat(
              Refused.by(
                  () -> impatient.putResourcePolicy(r -> r.resourceArn(TABLE).policy(WRITE))))
          .isEqualTo(
              new Refused(
                  "ThrottlingException",
                  "Resource-based policy for table Music modified within the previous 15000"
                      + " milliseconds. Please try again after 2018-12-14T14:26:15.000Z."));
    }
  }

  @Test
  void client_that_repeats_throttled_calls_gets_its_change_through() {
    String first = put(READ);
    target.advance(Duration.ofSeconds(2));

    assertThat(put(WRITE)).isGreaterThan(first);
    assertThat(target.clock().instant()).isAfterOrEqualTo(Instant.parse("2018-12-14T14:26:15Z"));
  }

  @Test
  void change_is_possible_after_fifteen_seconds() {
    String first = put(READ);

    target.advance(Duration.ofSeconds(15));

    assertThat(put(WRITE)).isGreaterThan(first);
  }

  @Test
  void same_policy_may_be_put_at_any_time() {
    assertThat(put(READ)).isEqualTo(put(READ));
  }

  @Test
  void wrong_revision_is_found_before_the_lock() {
    put(READ);

    assertThat(
            Refused.by(
                    () ->
                        dynamo.putResourcePolicy(
                            r -> r.resourceArn(TABLE).policy(WRITE).expectedRevisionId("1")))
                .code())
        .isEqualTo("PolicyNotFoundException");
  }

  @Test
  void deletion_has_a_revision_of_its_own_for_a_while() {
    String revision = put(READ);
    target.advance(Duration.ofSeconds(15));
    dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE));
    String deletion = Long.toString(target.clock().millis());

    assertThat(dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE)).revisionId())
        .isEqualTo(deletion);
    assertThat(deleting(revision).message()).contains("has revision id " + deletion + ".");
    target.advance(Duration.ofSeconds(15));
    assertThat(dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE)).revisionId()).isNull();
    assertThat(deleting(revision).message()).contains("table Music has no associated policy.");
  }

  @Test
  void table_with_a_pending_change_cannot_be_deleted() {
    put(READ);

    assertThat(Refused.by(() -> dynamo.deleteTable(r -> r.tableName(Music.TABLE))))
        .isEqualTo(Refused.asInUse("Table: Music has a pending resource-based policy update."));
    target.advance(Duration.ofSeconds(2));
    assertThat(dynamo.deleteTable(r -> r.tableName(Music.TABLE)).tableDescription()).isNotNull();
  }

  @Test
  void policy_of_a_table_that_is_deleting_is_read_but_not_changed() {
    String revision = put(READ);
    target.advance(Duration.ofSeconds(15));
    dynamo.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(get()).isEqualTo(revision);
    assertThat(put(READ)).isEqualTo(revision);
    assertThat(Refused.by(() -> put(WRITE)))
        .isEqualTo(Refused.asInUse("Table is being deleted: Music"));
    assertThat(Refused.by(() -> dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE))))
        .isEqualTo(Refused.asInUse("Table is being deleted: Music"));
  }

  @Test
  void policy_of_creation_is_read_once_the_table_is_known() {
    Music.create(dynamo, table -> table.tableName("Songs").resourcePolicy(READ));
    String created = Long.toString(target.clock().millis());
    String arn = TABLE.replace("Music", "Songs");

    assertThat(Refused.by(() -> dynamo.getResourcePolicy(r -> r.resourceArn(arn))))
        .isEqualTo(Refused.asNotFound("Table: Songs"));
    target.advance(Duration.ofSeconds(2));
    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(arn)).revisionId()).isEqualTo(created);
  }

  private String put(String policy) {
    return dynamo.putResourcePolicy(r -> r.resourceArn(TABLE).policy(policy)).revisionId();
  }

  private String get() {
    return dynamo.getResourcePolicy(r -> r.resourceArn(TABLE)).revisionId();
  }

  private Refused deleting(String expected) {
    return Refused.by(
        () -> dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE).expectedRevisionId(expected)));
  }
}
