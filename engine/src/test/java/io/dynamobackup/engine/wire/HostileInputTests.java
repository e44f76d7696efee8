package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class HostileInputTests {
  private static final List<Tuple2<String, String>> VALID =
      List.of(
          Tuple.of(
              "PutItem",
              "{\"TableName\":\"Music\",\"Item\":{\"a\":{\"S\":\"x\"},\"b\":{\"N\":\"1.5\"},"
                  + "\"c\":{\"B\":\"Yg==\"},\"d\":{\"L\":[{\"BOOL\":true},{\"NULL\":true}]},"
                  + "\"e\":{\"M\":{\"f\":{\"SS\":[\"g\",\"h\"]}}}},\"ReturnValues\":\"ALL_OLD\"}"),
          Tuple.of(
              "CreateTable",
              "{\"TableName\":\"Music\",\"KeySchema\":[{\"AttributeName\":\"a\",\"KeyType\":\"HASH\"}],"
                  + "\"AttributeDefinitions\":[{\"AttributeName\":\"a\",\"AttributeType\":\"S\"}],"
                  + "\"ProvisionedThroughput\":{\"ReadCapacityUnits\":1,\"WriteCapacityUnits\":2}}"),
          Tuple.of(
              "BatchWriteItem",
              "{\"RequestItems\":{\"Music\":[{\"PutRequest\":{\"Item\":{\"a\":{\"S\":\"x\"}}}},"
                  + "{\"DeleteRequest\":{\"Key\":{\"a\":{\"NS\":[\"1\"]}}}}]}}"),
          Tuple.of(
              "ListBackups",
              "{\"Limit\":3,\"TimeRangeLowerBound\":1489602797.149,\"BackupType\":\"USER\"}"));

  private final Doors doors =
      Doors.to(
          answering(
              "PutItem",
              PutItemRequest::builder,
              (PutItemRequest r) -> PutItemResponse.builder().attributes(r.item()).build()),
          answering(
              "CreateTable",
              CreateTableRequest::builder,
              (CreateTableRequest r) ->
                  CreateTableResponse.builder()
                      .tableDescription(t -> t.tableName(r.tableName()).keySchema(r.keySchema()))
                      .build()),
          answering(
              "BatchWriteItem",
              BatchWriteItemRequest::builder,
              (BatchWriteItemRequest r) ->
                  BatchWriteItemResponse.builder().unprocessedItems(r.requestItems()).build()),
          answering(
              "ListBackups",
              ListBackupsRequest::builder,
              (ListBackupsRequest r) ->
                  ListBackupsResponse.builder()
                      .lastEvaluatedBackupArn(r.backupTypeAsString())
                      .build()));

  @Property(seed = "1", tries = 1000)
  void any_bytes_are_answered(@ForAll("operations") String operation, @ForAll byte[] body) {
    expectReply(doors.wire().handle("DynamoDB_20120810." + operation, body));
  }

  @Property(seed = "2", tries = 1000)
  void any_target_is_answered(@ForAll String target) {
    Reply reply = doors.wire().handle(target, "{}".getBytes(UTF_8));

    assertThat(reply.status()).isEqualTo(400);
    expectReply(reply);
  }

  @Property(seed = "3", tries = 500)
  void any_json_is_answered(
      @ForAll("operations") String operation,
      @ForAll("json") String value,
      @ForAll("names") String name) {
    expectReply(doors.send(operation, value));
    expectReply(doors.send(operation, "{\"" + name + "\":" + value + "}"));
    expectReply(doors.send("PutItem", "{\"TableName\":\"abc\",\"Item\":{\"a\":" + value + "}}"));
  }

  @Property(seed = "4", tries = 1000)
  void any_request_with_one_value_changed_is_answered(
      @ForAll("valid") Tuple2<String, String> valid,
      @ForAll("json") String value,
      @ForAll("places") double place) {
    expectReply(doors.send(valid.get1(), replaceValue(valid.get2(), value, place)));
  }

  @Property(seed = "5", tries = 1000)
  void any_request_with_some_bytes_changed_is_answered(
      @ForAll("valid") Tuple2<String, String> valid,
      @ForAll("places") double place,
      @ForAll byte instead) {
    byte[] body = valid.get2().getBytes(UTF_8);
    body[(int) (place * body.length)] = instead;

    expectReply(doors.wire().handle("DynamoDB_20120810." + valid.get1(), body));
  }

  @Property(seed = "6", tries = 300)
  void any_request_cut_short_is_refused(
      @ForAll("valid") Tuple2<String, String> valid, @ForAll("places") double place) {
    Reply reply =
        doors.send(valid.get1(), valid.get2().substring(0, (int) (place * valid.get2().length())));

    assertThat(Doors.text(reply))
        .isEqualTo("{\"__type\":\"com.amazon.coral.service#SerializationException\"}");
  }

  @Property(tries = 1)
  void requests_are_valid_before_they_are_changed() {
    assertThat(VALID)
        .allSatisfy(
            valid -> assertThat(doors.send(valid.get1(), valid.get2()).status()).isEqualTo(200));
  }

  /** Puts a value in the place of one that follows a colon, a comma or a bracket. */
  private static String replaceValue(String json, String value, double place) {
    int start = json.indexOf(':', (int) (place * json.length())) + 1;
    int end = start;
    while (end < json.length() && ",]}".indexOf(json.charAt(end)) < 0) {
      end++;
    }
    return json.substring(0, start) + value + json.substring(end);
  }

  private static void expectReply(Reply reply) {
    assertThat(reply.status()).isIn(200, 400);
    assertThat(reply.requestId()).matches("[A-Z0-9]{52}");
    Map<?, ?> body = parse(reply.body());
    if (reply.status() == 400) {
      assertThat((String) body.get("__type")).matches("com\\.amazon.*#\\w+Exception");
      assertThat(Set.of("__type", "message", "Message").containsAll(body.keySet())).isTrue();
    } else {
      assertThat(body.containsKey("__type")).isFalse();
    }
  }

  private static Map<?, ?> parse(byte[] body) {
    try {
      return JsonTree.read(new ByteArrayInputStream(body));
    } catch (IOException e) {
      throw new AssertionError("no JSON: " + new String(body, UTF_8), e);
    }
  }

  @Provide
  Arbitrary<String> operations() {
    return Arbitraries.of(VALID).map(Tuple2::get1);
  }

  @Provide
  Arbitrary<Tuple2<String, String>> valid() {
    return Arbitraries.of(VALID);
  }

  @Provide
  Arbitrary<Double> places() {
    return Arbitraries.doubles().between(0, true, 1, false);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "TableName", "Item", "KeySchema", "RequestItems", "Limit", "TimeRangeLowerBound", "S", "M");
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            Arbitraries.of("null", "true", "false", "0", "-1", "1e999", "1E-999", "NaN", "\"\""),
            Arbitraries.bigDecimals().map(Object::toString),
            Arbitraries.bigIntegers().map(Object::toString),
            Arbitraries.of("\"\\uD800\"", "\"\\u0000\"", "\"arn:x\"", "\"Yg==\"", "\"true\""),
            Arbitraries.strings().alpha().ofMaxLength(300).map(text -> "\"" + text + "\""));
    return Arbitraries.lazyOf(
        () -> scalars,
        () -> scalars,
        () -> json().list().ofMaxSize(4).map(list -> "[" + String.join(",", list) + "]"),
        () -> members().list().ofMaxSize(4).map(list -> "{" + String.join(",", list) + "}"),
        () -> Arbitraries.integers().between(1, 2000).map(n -> "[".repeat(n) + "]".repeat(n)),
        () ->
            Arbitraries.integers()
                .between(1, 600)
                .map(n -> "{\"M\":{\"a\":".repeat(n) + "{\"S\":\"x\"}" + "}}".repeat(n)));
  }

  private Arbitrary<String> members() {
    return Combinators.combine(
            Arbitraries.of(
                "S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M", "Keys", "\\u0000"),
            json())
        .as((name, value) -> "\"" + name + "\":" + value);
  }
}
