package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The texts of most cases were recorded from AWS by the tests of dynalite. */
class TypeErrorsTests {
  private static final String MODEL = "com.amazonaws.dynamodb.v20120810.";
  private static final String STRUCTURE = "Start of structure or map found where not expected";
  private static final String FIELD = "Unexpected field type";
  private static final String VALUE = "Unexpected value type in payload";
  private static final String BYTES = "only base-64-encoded strings are convertible to bytes";
  private static final String CAST =
      "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class"
          + " java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and"
          + " java.lang.Class are in module java.base of loader 'bootstrap')";

  private final Doors doors =
      Doors.to(
          answering(
              "PutItem",
              PutItemRequest::builder,
              (PutItemRequest r) -> PutItemResponse.builder().build()),
          answering(
              "Scan", ScanRequest::builder, (ScanRequest r) -> ScanResponse.builder().build()),
          answering(
              "CreateTable",
              CreateTableRequest::builder,
              (CreateTableRequest r) -> CreateTableResponse.builder().build()),
          answering(
              "BatchGetItem",
              BatchGetItemRequest::builder,
              (BatchGetItemRequest r) -> BatchGetItemResponse.builder().build()),
          answering(
              "BatchWriteItem",
              BatchWriteItemRequest::builder,
              (BatchWriteItemRequest r) -> BatchWriteItemResponse.builder().build()));

  static List<Arguments> wrong_types() {
    List<Arguments> all = new ArrayList<>();
    add(all, "PutItem", "{\"TableName\":%s}", string());
    add(all, "PutItem", "{\"ReturnValues\":%s}", string());
    add(all, "PutItem", "{\"ExpressionAttributeNames\":{\"#a\":%s}}", string());
    add(all, "Scan", "{\"ConsistentRead\":%s}", bool());
    add(all, "Scan", "{\"Limit\":%s}", number("Integer"));
    add(
        all,
        "CreateTable",
        "{\"ProvisionedThroughput\":{\"ReadCapacityUnits\":%s}}",
        number("Long"));
    add(all, "CreateTable", "{\"ProvisionedThroughput\":%s}", field("ProvisionedThroughput"));
    add(all, "CreateTable", "{\"KeySchema\":%s}", scalars(FIELD, "{}", STRUCTURE));
    add(all, "CreateTable", "{\"KeySchema\":[%s]}", value("KeySchemaElement"));
    add(all, "CreateTable", "{\"KeySchema\":[{\"KeyType\":%s}]}", string());
    add(all, "PutItem", "{\"Item\":%s}", map(MODEL + "AttributeValue"));
    add(all, "PutItem", "{\"ExpressionAttributeNames\":%s}", map("java.lang.String"));
    add(all, "PutItem", "{\"Expected\":{\"a\":{\"Value\":%s}}}", field("AttributeValue"));
    add(all, "PutItem", "{\"Expected\":{\"a\":%s}}", value("ExpectedAttributeValue"));
    add(
        all,
        "BatchWriteItem",
        "{\"RequestItems\":%s}",
        map("java.util.List<" + MODEL + "WriteRequest>"));
    add(all, "BatchWriteItem", "{\"RequestItems\":{\"a\":%s}}", scalars(CAST, "{}", STRUCTURE));
    add(
        all,
        "BatchGetItem",
        "{\"RequestItems\":{\"a\":{\"Keys\":[%s]}}}",
        scalars(
            CAST,
            "[]",
            "Unrecognized collection type java.util.Map<java.lang.String, "
                + MODEL
                + "AttributeValue>"));
    addAttributeValue(all);
    return all;
  }

  private static void addAttributeValue(List<Arguments> all) {
    add(all, "PutItem", "{\"Item\":{\"a\":%s}}", value("AttributeValue"));
    add(all, "PutItem", "{\"Item\":{\"a\":{\"S\":%s}}}", string());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"N\":%s}}}", string());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"B\":%s}}}", blob());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"BOOL\":%s}}}", bool());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"NULL\":%s}}}", bool());
    for (String list : List.of("SS", "NS", "BS", "L")) {
      add(
          all,
          "PutItem",
          "{\"Item\":{\"a\":{\"" + list + "\":%s}}}",
          scalars(FIELD, "{}", STRUCTURE));
    }
    add(all, "PutItem", "{\"Item\":{\"a\":{\"SS\":[%s]}}}", string());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"NS\":[%s]}}}", string());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"BS\":[%s]}}}", blob());
    add(all, "PutItem", "{\"Item\":{\"a\":{\"L\":[%s]}}}", value("AttributeValue"));
    add(all, "PutItem", "{\"Item\":{\"a\":{\"M\":%s}}}", map(MODEL + "AttributeValue"));
    add(all, "PutItem", "{\"Item\":{\"a\":{\"M\":{\"b\":%s}}}}", value("AttributeValue"));
    add(all, "PutItem", "{\"Item\":{\"a\":{\"M\":{\"b\":{\"BS\":[%s]}}}}}", blob());
  }

  @ParameterizedTest
  @MethodSource("wrong_types")
  void wrong_type_is_refused_in_the_words_of_aws(String operation, String body, String message) {
    Reply reply = doors.send(operation, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#SerializationException\",\"Message\":\""
                + message
                + "\"}");
  }

  @Test
  void type_of_json_is_checked_before_the_shape_of_the_request() {
    assertThat(doors.answer("PutItem", "{\"TableName\":\"a\",\"Item\":7}"))
        .contains("SerializationException");
  }

  private static void add(
      List<Arguments> all, String operation, String body, Map<String, String> messages) {
    messages.forEach(
        (json, message) -> all.add(Arguments.of(operation, body.formatted(json), message)));
  }

  private static Map<String, String> string() {
    return Map.of(
        "true", "TRUE_VALUE cannot be converted to String",
        "false", "FALSE_VALUE cannot be converted to String",
        "23", "NUMBER_VALUE cannot be converted to String",
        "-2147483648", "NUMBER_VALUE cannot be converted to String",
        "2147483648", "NUMBER_VALUE cannot be converted to String",
        "34.56", "DECIMAL_VALUE cannot be converted to String",
        "[]", "Unrecognized collection type class java.lang.String",
        "{}", STRUCTURE);
  }

  private static Map<String, String> bool() {
    return Map.of(
        "\"23\"", "Unexpected token received from parser",
        "23", "NUMBER_VALUE cannot be converted to Boolean",
        "34.56", "DECIMAL_VALUE cannot be converted to Boolean",
        "[]", "Unrecognized collection type class java.lang.Boolean",
        "{}", STRUCTURE);
  }

  private static Map<String, String> number(String type) {
    return Map.of(
        "\"23\"", "STRING_VALUE cannot be converted to " + type,
        "true", "TRUE_VALUE cannot be converted to " + type,
        "false", "FALSE_VALUE cannot be converted to " + type,
        "[]", "Unrecognized collection type class java.lang." + type,
        "{}", STRUCTURE);
  }

  private static Map<String, String> blob() {
    String end = "Invalid last non-pad Base64 character dectected";
    return Map.of(
        "true", BYTES,
        "23", BYTES,
        "34.56", BYTES,
        "[]", "Unrecognized collection type class java.nio.ByteBuffer",
        "{}", STRUCTURE,
        "\"23456\"", "Base64 encoded length is expected a multiple of 4 bytes but found: 5",
        "\"=+/=\"", end,
        "\"+/+=\"", end,
        "\"ab-d\"", "Invalid Base64 character: '-'");
  }

  private static Map<String, String> map(String value) {
    return scalars(
        FIELD, "[]", "Unrecognized collection type java.util.Map<java.lang.String, " + value + ">");
  }

  private static Map<String, String> field(String structure) {
    return scalars(FIELD, "[]", "Unrecognized collection type class " + MODEL + structure);
  }

  private static Map<String, String> value(String structure) {
    return scalars(VALUE, "[]", "Unrecognized collection type class " + MODEL + structure);
  }

  private static Map<String, String> scalars(String message, String other, String otherMessage) {
    return Map.of(
        "\"23\"",
        message,
        "true",
        message,
        "23",
        message,
        "-2147483648",
        message,
        "34.56",
        message,
        other,
        otherMessage);
  }
}
