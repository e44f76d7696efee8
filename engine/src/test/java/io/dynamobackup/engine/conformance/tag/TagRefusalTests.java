package io.dynamobackup.engine.conformance.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * The limits of tags, and their texts, as ack-api-quirks recorded them on AWS (DDB-TABLE-105 ff).
 */
class TagRefusalTests {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final Tag TEAM = tag("team", "music");
  private static final String TOO_MANY =
      "Number of Tags exceed the current limit for the provided ResourceArn";

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @BeforeEach
  void create() {
    Music.create(dynamo, table -> table.tags(TEAM));
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void tags_must_be_given() {
    assertThat(adding())
        .isEqualTo(Refused.asInvalid("Atleast one Tag needs to be provided as Input."));
    assertThat(removing())
        .isEqualTo(Refused.asInvalid("Atleast one Tag Key needs to be provided as Input."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a|b", "a,b", "100%", "\ud83d\udd11", "a#b", "~a"})
  void key_has_its_characters(String key) {
    String refusal = "The Tag Key provided is invalid, Key: " + key;

    assertThat(adding(tag(key, "c"))).isEqualTo(Refused.asInvalid(refusal));
    assertThat(removing(key)).isEqualTo(Refused.asInvalid(refusal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a,b", "100%", "\ud83d\udd11", "a#b", "~a"})
  void value_has_its_characters(String value) {
    assertThat(adding(tag("a", value)))
        .isEqualTo(Refused.asInvalid("The Tag Value provided is invalid, Value: " + value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a b+c-d=e.f_g:h/i@j", " a", "\u043a\u043b\u044e\u0447", "\u8868", "myaws:a"})
  void letters_of_any_script_and_some_other_characters_are_allowed(String text) {
    add(tag(text, text));

    assertThat(tags()).containsExactly(TEAM, tag(text, text));
  }

  @Test
  void key_has_at_most_128_characters_and_value_256() {
    Tag longest = tag("k".repeat(128), "\u8868".repeat(256));
    add(longest);

    assertThat(tags()).containsExactly(TEAM, longest);
    assertThat(adding(tag("k".repeat(129), "v")))
        .isEqualTo(Refused.asInvalid("The Tag Key provided is invalid, Key: " + "k".repeat(129)));
    assertThat(adding(tag("k", "v".repeat(257))))
        .isEqualTo(
            Refused.asInvalid("The Tag Value provided is invalid, Value: " + "v".repeat(257)));
    assertThat(removing("k".repeat(129)))
        .isEqualTo(Refused.asInvalid("The Tag Key provided is invalid, Key: " + "k".repeat(129)));
  }

  @Test
  void key_and_value_are_there() {
    assertThat(adding(tag(null, "v")))
        .isEqualTo(Refused.asInvalid("The Tag Key provided is invalid, Key: null"));
    assertThat(adding(tag("k", null)))
        .isEqualTo(Refused.asInvalid("The Tag Value provided is invalid, Value: null"));
  }

  @Test
  void value_may_be_empty() {
    add(tag("k", ""));

    assertThat(tags()).containsExactly(TEAM, tag("k", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"aws:team", "AWS:team"})
  void keys_of_aws_are_neither_added_nor_removed(String key) {
    String refusal = "Tag Key cannot be prefixed with aws:, Key: " + key;

    assertThat(adding(tag(key, "v"))).isEqualTo(Refused.asInvalid(refusal));
    assertThat(removing(key)).isEqualTo(Refused.asInvalid(refusal));
  }

  @Test
  void key_is_given_once() {
    assertThat(adding(tag("dup", "a"), tag("dup", "b")))
        .isEqualTo(
            Refused.asInvalid("Duplicate Tag Keys provided as input: Duplicate Tag Key found dup"));
  }

  @Test
  void one_that_is_refused_has_all_of_its_request_refused() {
    Refused.by(() -> add(tag("good", "v"), tag("aws:bad", "v")));

    assertThat(tags()).containsExactly(TEAM);
  }

  @Test
  void fifty_tags_are_the_most_a_table_has() {
    add(numbered(49));

    assertThat(adding(tag("one-more", "v"))).isEqualTo(Refused.asInvalid(TOO_MANY));
    assertThat(adding(tag("t0", "new"), tag("one-more", "v")))
        .isEqualTo(Refused.asInvalid(TOO_MANY));

    add(tag("t0", "new"));

    assertThat(tags()).hasSize(50).contains(tag("t0", "new"));
  }

  @Test
  void no_request_names_more_than_fifty() {
    assertThat(adding(numbered(51))).isEqualTo(Refused.asInvalid(TOO_MANY));
    assertThat(removing(IntStream.range(0, 51).mapToObj(i -> "t" + i).toArray(String[]::new)))
        .isEqualTo(Refused.asInvalid(TOO_MANY));
  }

  @Test
  void table_with_such_tags_is_not_created() {
    assertThat(Refused.by(() -> createWith(tag("aws:team", "v"))))
        .isEqualTo(Refused.asInvalid("Tag Key cannot be prefixed with aws:, Key: aws:team"));
    assertThat(Refused.by(() -> createWith(tag("k".repeat(129), "v"))))
        .isEqualTo(Refused.asInvalid("The Tag Key provided is invalid, Key: " + "k".repeat(129)));
    assertThat(Refused.by(() -> createWith(numbered(51)))).isEqualTo(Refused.asInvalid(TOO_MANY));
    assertThatExceptionOfType(ResourceNotFoundException.class)
        .isThrownBy(() -> dynamo.describeTable(r -> r.tableName("Other")));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private static Tag[] numbered(int count) {
    return IntStream.range(0, count).mapToObj(i -> tag("t" + i, "v")).toArray(Tag[]::new);
  }

  private void createWith(Tag... tags) {
    Music.create(dynamo, table -> table.tableName("Other").tags(tags));
  }

  private void add(Tag... tags) {
    dynamo.tagResource(r -> r.resourceArn(ARN).tags(tags));
  }

  private List<Tag> tags() {
    return dynamo.listTagsOfResource(r -> r.resourceArn(ARN)).tags();
  }

  private Refused adding(Tag... tags) {
    return Refused.by(() -> add(tags));
  }

  private Refused removing(String... keys) {
    return Refused.by(() -> dynamo.untagResource(r -> r.resourceArn(ARN).tagKeys(keys)));
  }
}
