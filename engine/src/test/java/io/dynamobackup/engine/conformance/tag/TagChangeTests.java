package io.dynamobackup.engine.conformance.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * A change of tags takes its time, and keeps others away, as the laboratory notes of ack-api-quirks
 * recorded on AWS (DDB-TABLE-103, 440 and 441).
 */
class TagChangeTests {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final Tag TEAM = tag("team", "music");
  private static final Tag STAGE = tag("stage", "test");

  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.clientWithoutRetries();

  @BeforeEach
  void create() {
    Music.create(dynamo, table -> table.tags(TEAM));
    target.advance(Duration.ofMinutes(1));
  }

  @AfterEach
  void close() {
    target.close();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private void add(Tag... tags) {
    dynamo.tagResource(r -> r.resourceArn(ARN).tags(tags));
  }

  private void remove(String... keys) {
    dynamo.untagResource(r -> r.resourceArn(ARN).tagKeys(keys));
  }

  private List<Tag> listed() {
    return dynamo.listTagsOfResource(r -> r.resourceArn(ARN)).tags();
  }

  private static void assertBusy(ThrowingCallable call) {
    assertThatExceptionOfType(LimitExceededException.class)
        .isThrownBy(call)
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Subscriber limit exceeded: Table tags are being updated: Music"));
  }

  @Test
  void a_change_is_listed_after_a_while() {
    add(STAGE);

    assertThat(listed()).containsExactly(TEAM);

    target.advance(Duration.ofSeconds(2));

    assertThat(listed()).containsExactly(TEAM, STAGE);
  }

  @Test
  void another_change_has_to_wait() {
    add(STAGE);

    assertBusy(() -> add(tag("stage", "production")));
    assertBusy(() -> add(TEAM));
    assertBusy(() -> remove("team"));
    assertBusy(() -> remove("unknown"));

    target.advance(Duration.ofSeconds(2));
    remove("team");

    assertBusy(() -> add(TEAM));
  }

  @Test
  void a_change_that_contains_the_one_before_does_not_wait() {
    add(STAGE);

    add(STAGE);
    add(STAGE, tag("cost", "low"));
    target.advance(Duration.ofSeconds(2));

    assertThat(listed()).containsExactly(TEAM, STAGE, tag("cost", "low"));
  }

  @Test
  void what_changes_nothing_keeps_nobody_away() {
    add(TEAM);
    remove("unknown");
    add(STAGE);
    target.advance(Duration.ofSeconds(2));

    assertThat(listed()).containsExactly(TEAM, STAGE);
  }

  @Test
  void the_table_is_not_deleted_meanwhile() {
    add(STAGE);

    assertThatExceptionOfType(ResourceInUseException.class)
        .isThrownBy(() -> dynamo.deleteTable(r -> r.tableName(Music.TABLE)))
        .satisfies(
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo(
                        "Attempt to change a resource which is still in use: Table tags are being"
                            + " updated: Music"));

    target.advance(Duration.ofSeconds(2));
    dynamo.deleteTable(r -> r.tableName(Music.TABLE));
  }
}
