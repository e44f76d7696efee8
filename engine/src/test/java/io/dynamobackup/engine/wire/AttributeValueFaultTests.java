package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class AttributeValueFaultTests {
  private static final String EMPTY =
      "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";
  private static final String SEVERAL =
      "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the"
          + " supported datatypes";

  private final Doors doors =
      Doors.to(
          answering(
              "PutItem",
              PutItemRequest::builder,
              (PutItemRequest r) -> PutItemResponse.builder().build()),
          answering(
              "GetItem",
              GetItemRequest::builder,
              (GetItemRequest r) -> GetItemResponse.builder().build()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"a\":\"\"}",
        "{\"S\":null}",
        "{\"M\":{\"a\":{}}}",
        "{\"L\":[{}]}",
        "{\"L\":[{\"a\":{}}]}"
      })
  void attribute_value_without_a_type_is_refused(String value) {
    assertThat(put(value)).isEqualTo(validation(EMPTY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"S\":\"a\",\"N\":\"1\"}",
        "{\"L\":[],\"M\":{}}",
        "{\"NULL\":true,\"BOOL\":true}",
        "{\"M\":{\"a\":{\"SS\":[],\"NS\":[]}}}"
      })
  void attribute_value_of_several_types_is_refused(String value) {
    assertThat(put(value)).isEqualTo(validation(SEVERAL));
  }

  @Test
  void first_of_several_faults_is_told() {
    assertThat(put("{\"L\":[{\"S\":\"a\",\"N\":\"1\"},{}]}")).isEqualTo(validation(SEVERAL));
    assertThat(put("{\"L\":[{},{\"S\":\"a\",\"N\":\"1\"}]}")).isEqualTo(validation(EMPTY));
  }

  /** As the tests of dynalite recorded it on AWS, for items, keys, filters and expectations. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"S\":\"a\",\"N\":\"b\"}",
        "{\"L\":[{\"N\":\"1\"},{\"N\":\"b\"},{}]}",
        "{\"L\":[{\"NS\":[\"1\",\"b\"]},{}]}"
      })
  void number_that_is_none_is_told_before_what_comes_after_it(String value) {
    assertThat(put(value))
        .isEqualTo(
            validation(
                "1 validation error detected: The parameter cannot be converted to a numeric"
                    + " value: b"));
  }

  @Test
  void fault_before_a_number_that_is_none_is_told() {
    assertThat(put("{\"L\":[{},{\"N\":\"b\"}]}")).isEqualTo(validation(EMPTY));
  }

  @Test
  void value_of_an_expression_is_named() {
    String body =
        "{\"TableName\":\"Music\",\"Item\":{},\"ExpressionAttributeValues\":"
            + "{\":a\":{\"S\":\"x\"},\":b\":{\"M\":{\"c\":{}}},\":c\":{}}}";

    assertThat(doors.answer("PutItem", body))
        .isEqualTo(
            validation(
                "ExpressionAttributeValues contains invalid value: " + EMPTY + " for key :b"));
  }

  @Test
  void fault_before_the_values_of_an_expression_is_told_as_it_is() {
    String body =
        "{\"TableName\":\"Music\",\"Item\":{\"a\":{}},\"ExpressionAttributeValues\":{\":a\":{}}}";

    assertThat(doors.answer("PutItem", body)).isEqualTo(validation(EMPTY));
  }

  @Test
  void shape_of_the_request_is_checked_before() {
    assertThat(doors.answer("PutItem", "{\"Item\":{\"a\":{}}}"))
        .contains("Value null at 'tableName' failed to satisfy constraint");
  }

  @Test
  void null_in_an_item_is_refused() {
    String told = validation("The supplied Item contains a null AttributeValue");

    assertThat(put("null")).isEqualTo(told);
    assertThat(put("{\"L\":[null]}")).isEqualTo(told);
    assertThat(put("{\"M\":{\"a\":null}}")).isEqualTo(told);
  }

  @Test
  void null_in_other_collections_is_refused_by_name() {
    String told = validation("DynamoBackup does not model null in a list or a map yet");

    assertThat(put("{\"SS\":[null]}")).isEqualTo(told);
    assertThat(put("{\"BS\":[null]}")).isEqualTo(told);
    assertThat(
            doors.answer(
                "GetItem", "{\"TableName\":\"Music\",\"Key\":{},\"AttributesToGet\":[\"a\",null]}"))
        .isEqualTo(told);
    assertThat(
            doors.answer(
                "GetItem",
                "{\"TableName\":\"Music\",\"Key\":{},\"ExpressionAttributeNames\":{\"#a\":null}}"))
        .isEqualTo(told);
  }

  private String put(String value) {
    return doors.answer("PutItem", "{\"TableName\":\"Music\",\"Item\":{\"x\":" + value + "}}");
  }

  private static String validation(String message) {
    return "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\""
        + message
        + "\"}";
  }
}
