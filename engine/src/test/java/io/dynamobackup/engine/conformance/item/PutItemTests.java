package io.dynamobackup.engine.conformance.item;

import static io.dynamobackup.engine.conformance.item.Keyed.b;
import static io.dynamobackup.engine.conformance.item.Keyed.item;
import static io.dynamobackup.engine.conformance.item.Keyed.key;
import static io.dynamobackup.engine.conformance.item.Keyed.n;
import static io.dynamobackup.engine.conformance.item.Keyed.s;
import static io.dynamobackup.engine.conformance.item.Keyed.sized;
import static io.dynamobackup.engine.conformance.item.Refusals.INVALID;
import static io.dynamobackup.engine.conformance.item.Refusals.NOT_VALID;
import static io.dynamobackup.engine.conformance.item.Refusals.assertInvalid;
import static io.dynamobackup.engine.conformance.item.Refusals.assertNotFound;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.Select;

class PutItemTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private PutItemResponse put(Map<String, AttributeValue> item) {
    return client.putItem(r -> r.tableName(Keyed.TABLE).item(item));
  }

  private AttributeValue stored(AttributeValue value) {
    put(item("k", value));
    return client.getItem(r -> r.tableName(Keyed.TABLE).key(key("k"))).item().get("a");
  }

  static Stream<AttributeValue> valuesOfEveryType() {
    SdkBytes bytes = SdkBytes.fromUtf8String("x");
    return Stream.of(
        s("text"),
        s(""),
        n("1.5"),
        b(1, 2),
        b(),
        fromBool(false),
        fromNul(true),
        fromSs(List.of("", "a")),
        fromNs(List.of("1", "2")),
        fromBs(List.of(SdkBytes.fromByteArray(new byte[0]), bytes)),
        fromL(List.of(s("x"), n("1"), fromL(List.of()))),
        fromM(Map.of("", s("empty name"), "m", fromM(Map.of("n", n("1"))))));
  }

  @ParameterizedTest
  @MethodSource("valuesOfEveryType")
  void value_of_every_type_is_returned_as_it_was_put(AttributeValue value) {
    Keyed.byString(client);

    assertThat(stored(value)).isEqualTo(value);
  }

  /** As of 2026 AWS returns members in the order sort keys have, however they were written. */
  @Test
  void members_of_a_set_are_returned_in_order() {
    Keyed.byString(client);
    SdkBytes low = SdkBytes.fromByteArray(new byte[] {1, 2});
    SdkBytes high = SdkBytes.fromByteArray(new byte[] {-1});

    assertThat(stored(fromSs(List.of("b", "\uD83D\uDE00", "\uFFFD", "a", ""))))
        .isEqualTo(fromSs(List.of("", "a", "b", "\uFFFD", "\uD83D\uDE00")));
    assertThat(stored(fromNs(List.of("10", "9", "-1e2", "0.5"))))
        .isEqualTo(fromNs(List.of("-100", "0.5", "9", "10")));
    assertThat(stored(fromL(List.of(fromBs(List.of(high, low))))))
        .isEqualTo(fromL(List.of(fromBs(List.of(low, high)))));
  }

  /** The SDK does not read back names of more than 50,000 characters. */
  @Test
  void attribute_has_a_name_of_up_to_65535_bytes() {
    Keyed.byString(client);
    String longest = "é".repeat(32_767) + "x";

    put(Map.of("p", s("k"), longest, s("1")));

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE).select(Select.COUNT)).count()).isOne();
    assertInvalid(
        () -> put(Map.of("p", s("k"), longest + "x", s("1"))),
        "Attribute name is too large, must be less than 65536 bytes");
    assertInvalid(() -> put(Map.of("p", s("k"), "", s("1"))), "Empty attribute name");
  }

  @Test
  void item_replaces_the_whole_item_of_its_key() {
    Keyed.byString(client);
    put(Map.of("p", s("k"), "a", s("1"), "b", s("2")));

    put(Map.of("p", s("k"), "c", s("3")));

    assertThat(client.getItem(r -> r.tableName(Keyed.TABLE).key(key("k"))).item())
        .isEqualTo(Map.of("p", s("k"), "c", s("3")));
  }

  @Test
  void numbers_are_returned_in_canonical_form_at_every_depth() {
    Keyed.byString(client);

    assertThat(stored(n("1.50E2"))).isEqualTo(n("150"));
    assertThat(stored(fromNs(List.of("01", "-0")))).isEqualTo(fromNs(List.of("0", "1")));
    assertThat(stored(fromL(List.of(s("x"), n("+7"), fromM(Map.of("n", n("1.0")))))))
        .isEqualTo(fromL(List.of(s("x"), n("7"), fromM(Map.of("n", n("1"))))));
  }

  @Test
  void number_keys_of_one_value_are_one_key() {
    Keyed.by(client, "Numbers", ScalarAttributeType.N);

    for (String number : List.of("1", "1.0", "1e0", "0.1E1", "01")) {
      client.putItem(r -> r.tableName("Numbers").item(Map.of("p", n(number), "a", s(number))));
    }

    assertThat(client.scan(r -> r.tableName("Numbers")).items())
        .containsExactly(Map.of("p", n("1"), "a", s("01")));
  }

  @Test
  void nothing_is_returned_unless_asked_for() {
    Keyed.byString(client);
    put(item("k", s("old")));

    PutItemResponse response = put(item("k", s("new")));

    assertThat(response.hasAttributes()).isFalse();
    assertThat(response.consumedCapacity()).isNull();
    assertThat(response.itemCollectionMetrics()).isNull();
  }

  @Test
  void all_old_returns_the_item_that_was_there() {
    Keyed.byString(client);
    put(item("k", s("old")));

    PutItemResponse response =
        client.putItem(
            r -> r.tableName(Keyed.TABLE).item(key("k")).returnValues(ReturnValue.ALL_OLD));

    assertThat(response.attributes()).isEqualTo(item("k", s("old")));
  }

  @Test
  void all_old_returns_no_attributes_of_a_new_item() {
    Keyed.byString(client);

    PutItemResponse response =
        client.putItem(
            r -> r.tableName(Keyed.TABLE).item(key("k")).returnValues(ReturnValue.ALL_OLD));

    assertThat(response.hasAttributes()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = ReturnValue.class,
      names = {"ALL_NEW", "UPDATED_OLD", "UPDATED_NEW"})
  void other_return_values_are_refused_before_the_table_is_looked_for(ReturnValue value) {
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Absent").item(key("k")).returnValues(value)),
        "1 validation error detected: ReturnValues can only be ALL_OLD or NONE");
  }

  static Stream<Arguments> wrongValues() {
    SdkBytes b = SdkBytes.fromUtf8String("b");
    return Stream.of(
        Arguments.of(
            fromNul(false), INVALID + "Null attribute value types must have the value of true"),
        Arguments.of(fromSs(List.of()), INVALID + "An string set  may not be empty"),
        Arguments.of(fromNs(List.of()), INVALID + "An number set  may not be empty"),
        Arguments.of(fromBs(List.of()), INVALID + "Binary sets should not be empty"),
        Arguments.of(
            fromSs(List.of("a", "a")), INVALID + "Input collection [a, a] contains duplicates."),
        Arguments.of(
            fromBs(List.of(b, b)),
            INVALID + "Input collection [Yg==, Yg==]of type BS contains duplicates."),
        Arguments.of(fromNs(List.of("1", "1")), "Input collection contains duplicates"),
        Arguments.of(fromNs(List.of("1", "1.0")), "Input collection contains duplicates"),
        Arguments.of(n(""), "The parameter cannot be converted to a numeric value"),
        Arguments.of(n("b"), "The parameter cannot be converted to a numeric value: b"),
        Arguments.of(
            fromNs(List.of("1", "")), "The parameter cannot be converted to a numeric value"),
        Arguments.of(
            n("123456789012345678901234567890123456789"),
            "Attempting to store more than 38 significant digits in a Number"),
        Arguments.of(
            n("1e126"),
            "Number overflow. Attempting to store a number with magnitude larger than supported"
                + " range"),
        Arguments.of(
            n("1e-131"),
            "Number underflow. Attempting to store a number with magnitude smaller than supported"
                + " range"),
        Arguments.of(
            AttributeValue.builder().build(),
            "Supplied AttributeValue is empty, must contain exactly one of the supported"
                + " datatypes"),
        Arguments.of(
            AttributeValue.builder().s("a").n("1").build(),
            "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                + " the supported datatypes"));
  }

  @ParameterizedTest
  @MethodSource("wrongValues")
  void wrong_value_is_refused_at_every_depth_before_the_table_is_looked_for(
      AttributeValue value, String text) {
    assertInvalid(() -> client.putItem(r -> r.tableName("Absent").item(Map.of("a", value))), text);
    assertInvalid(
        () ->
            client.putItem(
                r ->
                    r.tableName("Absent")
                        .item(Map.of("a", fromL(List.of(fromM(Map.of("m", value))))))),
        text);
  }

  private static AttributeValue nested(int depth) {
    AttributeValue value = s("leaf");
    for (int i = 0; i < depth; i++) {
      value = i % 2 == 0 ? fromM(Map.of("n", value)) : fromL(List.of(value));
    }
    return value;
  }

  @Test
  void attribute_may_have_32_levels() {
    Keyed.byString(client);

    assertThat(stored(nested(31))).isEqualTo(nested(31));
    assertInvalid(
        () -> put(item("k", nested(32))),
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }

  @Test
  void item_may_have_400_kilobytes() {
    Keyed.byString(client);

    put(sized("k", 409_600));

    assertInvalid(
        () -> put(sized("k", 409_601)), "Item size has exceeded the maximum allowed size");
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Absent").item(sized("k", 409_601))),
        "Item size has exceeded the maximum allowed size");
  }

  @Test
  void table_that_is_absent_is_not_found() {
    assertNotFound(() -> client.putItem(r -> r.tableName("Absent").item(Map.of())));
  }

  @Test
  void table_may_be_named_by_its_arn() {
    Keyed.byString(client);
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/" + Keyed.TABLE;

    client.putItem(r -> r.tableName(arn).item(key("k")));

    assertThat(client.getItem(r -> r.tableName(arn).key(key("k"))).item()).isEqualTo(key("k"));
  }

  @Test
  void item_must_have_the_key_attributes() {
    Music.create(client);

    assertInvalid(
        () -> client.putItem(r -> r.tableName(Music.TABLE).item(Map.of("SongTitle", s("x")))),
        INVALID + "Missing the key Artist in the item");
    assertInvalid(
        () -> client.putItem(r -> r.tableName(Music.TABLE).item(Map.of("Artist", s("x")))),
        INVALID + "Missing the key SongTitle in the item");
  }

  @Test
  void key_attribute_must_have_its_type() {
    Keyed.byString(client);

    assertInvalid(
        () -> put(Map.of("p", n("1"))), INVALID + "Type mismatch for key p expected: S actual: N");
    assertInvalid(
        () -> put(Map.of("p", fromNul(true))),
        INVALID + "Type mismatch for key p expected: S actual: NULL");
  }

  @Test
  void key_attribute_must_not_be_empty() {
    Keyed.byString(client);
    Keyed.by(client, "Binary", ScalarAttributeType.B);

    assertInvalid(
        () -> put(key("")),
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty string value. Key:"
            + " p");
    assertInvalid(
        () -> client.putItem(r -> r.tableName("Binary").item(Map.of("p", b()))),
        NOT_VALID
            + "The AttributeValue for a key attribute cannot contain an empty binary value. Key:"
            + " p");
  }

  @Test
  void partition_key_may_have_2048_bytes_and_sort_key_1024() {
    Music.create(client);

    Music.put(client, "a".repeat(2048), "b".repeat(1024));

    assertInvalid(
        () -> Music.put(client, "a".repeat(2049), "b"),
        INVALID + "Size of hashkey has exceeded the maximum size limit of2048 bytes");
    assertInvalid(
        () -> Music.put(client, "a", "é".repeat(513)),
        INVALID + "Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
  }

  @Test
  void attribute_that_an_index_is_keyed_by_must_have_its_type() {
    Music.create(client, Music::indexed);

    assertInvalid(
        () ->
            client.putItem(
                r ->
                    r.tableName(Music.TABLE)
                        .item(Map.of("Artist", s("a"), "SongTitle", s("b"), "Genre", n("1")))),
        INVALID + "Type mismatch for Index Key Genre Expected: S Actual: N IndexName: by-genre");
  }

  @Test
  void refused_put_changes_nothing() {
    Keyed.byString(client);
    put(item("k", s("old")));

    assertInvalid(
        () -> put(item("k", fromSs(List.of()))), INVALID + "An string set  may not be empty");

    assertThat(client.scan(r -> r.tableName(Keyed.TABLE)).items())
        .containsExactly(item("k", s("old")));
  }
}
