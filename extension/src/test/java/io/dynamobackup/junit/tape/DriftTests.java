package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What differs from a tape is told. */
class DriftTests {
  private final Path directory;
  private final Tapes tapes;

  DriftTests(@TempDir Path directory) {
    this.directory = directory;
    this.tapes = new Tapes(directory);
  }

  @AfterEach
  void close() {
    tapes.close();
  }

  @Test
  void drift_is_told_by_test_call_and_member() throws IOException {
    tapes.record(OneTestCases.class);
    tapes.tamper(OneTestCases.class, "\"S\":\"open\"}}}}", "\"S\":\"paid\"}}}}");

    assertThat(tapes.check(OneTestCases.class).onlyFailure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(directory.toString())
        .hasMessageContaining(
            "test, call 4, GetItem, Item.state.S: expected \"paid\", was \"open\"");
  }

  @Test
  void known_drift_does_not_fail_a_test_until_it_is_gone() throws IOException {
    tapes.record(OneTestCases.class);
    List<String> recorded = tapes.lines(OneTestCases.class);
    tapes.tamper(OneTestCases.class, "\"S\":\"open\"}}}}", "\"S\":\"paid\"}}}}");
    Files.writeString(
        tapes.file(OneTestCases.class, ".drift.txt"),
        "test, call 4, GetItem, Item.state.S: expected \"paid\", was \"open\"\n");

    tapes.check(OneTestCases.class).hasOnlySuccesses(1);

    Files.write(tapes.file(OneTestCases.class, ".jsonl"), recorded);
    assertThat(tapes.check(OneTestCases.class).onlyFailure()).hasMessageContaining("take it out");
  }

  @Test
  void known_drift_may_be_that_of_any_call() throws IOException {
    tapes.record(OneTestCases.class);
    tapes.tamper(OneTestCases.class, "\"S\":\"open\"}}}}", "\"S\":\"paid\"}}}}");
    Files.writeString(
        tapes.file(OneTestCases.class, ".drift.txt"),
        "any call, GetItem, Item.state.S: expected \"paid\", was \"open\"\n");

    tapes.check(OneTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void test_that_calls_otherwise_than_when_it_was_recorded_is_told() throws IOException {
    tapes.record(OneTestCases.class);
    tapes.tamper(
        OneTestCases.class,
        "\"request\":{\"TableName\":\"orders\",\"Key\"",
        "\"request\":{\"Key\"");

    assertThat(tapes.check(OneTestCases.class).onlyFailure())
        .hasMessageContaining("test, call 4, GetItem, the request: expected {\"Key\"");
  }

  @Test
  void call_that_is_not_made_any_more_is_told() throws IOException {
    tapes.record(OneTestCases.class);
    List<String> lines = tapes.lines(OneTestCases.class);
    Files.write(
        tapes.file(OneTestCases.class, ".jsonl"),
        Stream.concat(lines.stream(), Stream.of(lines.get(3).replace("\"call\":4", "\"call\":5")))
            .toList());

    assertThat(tapes.check(OneTestCases.class).onlyFailure())
        .hasMessageContaining(
            "test, call 5, GetItem, the call: expected on the tape, was not made");
  }

  @Test
  void test_that_is_on_no_tape_is_not_compared() {
    tapes.check(OneTestCases.class).hasOnlySuccesses(1);
  }

  @DynamoBackupTest
  static class OneTestCases {

    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.createTable(
          r ->
              r.tableName("orders")
                  .keySchema(k -> k.attributeName("customer").keyType("HASH"))
                  .attributeDefinitions(a -> a.attributeName("customer").attributeType("S"))
                  .billingMode("PAY_PER_REQUEST"));
      Tapes.put(dynamo, "Bob");
      Tapes.put(dynamo, "Ada");
      Map<String, AttributeValue> key = Map.of("customer", AttributeValue.fromS("Ada"));
      assertThat(dynamo.getItem(r -> r.tableName("orders").key(key)).hasItem()).isTrue();
    }
  }
}
