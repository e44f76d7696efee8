package io.dynamobackup.junit.tape;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.FromWorld;
import io.dynamobackup.junit.Lifetime;
import io.dynamobackup.junit.SeedWorld;
import io.dynamobackup.junit.TestRun;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.backup.BackupClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Records what another engine answers over HTTP: to this one that is an endpoint like any. */
class TapingTests {
  private final DynamoDbEngine real = DynamoDbEngine.start();
  private final Path tapes;

  TapingTests(@TempDir Path tapes) {
    this.tapes = tapes;
  }

  @AfterEach
  void close() {
    real.close();
  }

  @Test
  void what_was_recorded_from_the_same_engine_does_not_drift() throws IOException {
    record(StoryTestCases.class).hasOnlySuccesses(3);

    check(StoryTestCases.class).hasOnlySuccesses(3);
    assertThat(lines(StoryTestCases.class))
        .hasSize(9)
        .anyMatch(
            line ->
                line.startsWith("{\"test\":\"backup\",\"call\":3,\"operation\":\"CreateBackup\""))
        .anyMatch(line -> line.contains("\"test\":\"order [2] "));
  }

  @Test
  void endpoint_is_left_as_it_was() {
    record(StoryTestCases.class);

    assertThat(real.client().listTables().tableNames()).isEmpty();
    assertThat(real.client().listBackups().backupSummaries()).isEmpty();
  }

  @Test
  void tape_is_the_same_when_it_is_recorded_again() throws IOException {
    record(StoryTestCases.class);
    List<String> first = lines(StoryTestCases.class);

    record(StoryTestCases.class);

    assertThat(lines(StoryTestCases.class)).isEqualTo(first);
  }

  @Test
  void drift_is_told_by_test_call_and_member() throws IOException {
    record(OneTestCases.class);
    tamper(OneTestCases.class, "\"S\":\"open\"}}}}", "\"S\":\"paid\"}}}}");

    assertThat(check(OneTestCases.class).onlyFailure())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(tapes.toString())
        .hasMessageContaining(
            "test, call 4, GetItem, Item.state.S: expected \"paid\", was \"open\"");
  }

  @Test
  void known_drift_does_not_fail_a_test_until_it_is_gone() throws IOException {
    record(OneTestCases.class);
    List<String> recorded = lines(OneTestCases.class);
    tamper(OneTestCases.class, "\"S\":\"open\"}}}}", "\"S\":\"paid\"}}}}");
    Files.writeString(
        file(OneTestCases.class, ".drift.txt"),
        "test, call 4, GetItem, Item.state.S: expected \"paid\", was \"open\"\n");

    check(OneTestCases.class).hasOnlySuccesses(1);

    Files.write(file(OneTestCases.class, ".jsonl"), recorded);
    assertThat(check(OneTestCases.class).onlyFailure()).hasMessageContaining("take it out");
  }

  @Test
  void known_drift_may_be_that_of_any_call() throws IOException {
    record(OneTestCases.class);
    tamper(OneTestCases.class, "\"S\":\"open\"}}}}", "\"S\":\"paid\"}}}}");
    Files.writeString(
        file(OneTestCases.class, ".drift.txt"),
        "any call, GetItem, Item.state.S: expected \"paid\", was \"open\"\n");

    check(OneTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void test_that_calls_otherwise_than_when_it_was_recorded_is_told() throws IOException {
    record(OneTestCases.class);
    tamper(
        OneTestCases.class,
        "\"request\":{\"TableName\":\"orders\",\"Key\"",
        "\"request\":{\"Key\"");

    assertThat(check(OneTestCases.class).onlyFailure())
        .hasMessageContaining("test, call 4, GetItem, the request: expected {\"Key\"");
  }

  @Test
  void call_that_is_not_made_any_more_is_told() throws IOException {
    record(OneTestCases.class);
    List<String> lines = lines(OneTestCases.class);
    Files.write(
        file(OneTestCases.class, ".jsonl"),
        Stream.concat(lines.stream(), Stream.of(lines.get(3).replace("\"call\":4", "\"call\":5")))
            .toList());

    assertThat(check(OneTestCases.class).onlyFailure())
        .hasMessageContaining(
            "test, call 5, GetItem, the call: expected on the tape, was not made");
  }

  @Test
  void test_that_is_on_no_tape_is_not_compared() {
    check(OneTestCases.class).hasOnlySuccesses(1);
  }

  @Test
  void test_that_failed_is_not_recorded() {
    record(FailingTestCases.class);

    assertThat(file(FailingTestCases.class, ".jsonl")).doesNotExist();
  }

  @Test
  void class_that_shares_an_engine_is_recorded_as_one() throws IOException {
    record(SharingTestCases.class).hasOnlySuccesses(1);

    check(SharingTestCases.class).hasOnlySuccesses(1);
    assertThat(lines(SharingTestCases.class).get(0)).startsWith("{\"test\":\"the class\"");
  }

  @Test
  void answer_that_has_the_sdk_repeat_its_call_is_not_recorded() throws IOException {
    real.stubs().stubFor(listTables().willReturn(throttling()).times(2));

    record(ListingTestCases.class).hasOnlySuccesses(1);

    real.stubs().verify(3, listTables());
    assertThat(lines(ListingTestCases.class)).hasSize(1);
  }

  @Test
  void world_that_is_on_no_tape_is_refused() {
    assertThat(record(WorldTestCases.class).onlyFailure())
        .hasMessage(
            "dynamobackup.tape: how @FromWorld(\"orders\") came about is on no tape; leave it out"
                + " of this run");
  }

  @Test
  void calls_over_http_are_on_the_tape_as_those_of_clients_are() throws IOException {
    record(OverHttpTestCases.class).hasOnlySuccesses(1);

    check(OverHttpTestCases.class).hasOnlySuccesses(1);
    assertThat(lines(OverHttpTestCases.class)).hasSize(2);
    real.stubs().verify(2, listTables());
  }

  @Test
  void calls_of_aws_backup_are_refused() {
    assertThat(record(VaultTestCases.class).onlyFailure())
        .hasMessageContaining(
            "a tape holds calls of DynamoDB and its streams, not GET /backup-vaults");
  }

  @Test
  void mode_that_is_none_is_refused() {
    TestRun run = TestRun.with(Map.of("dynamobackup.tape", "play"), ListingTestCases.class);

    assertThat(run.onlyFailure())
        .hasMessage("dynamobackup.tape (play) must be record, check or off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:8000", "not a uri"})
  void endpoint_that_is_none_is_refused(String endpoint) {
    TestRun run =
        run("record", Map.of("dynamobackup.tape.endpoint", endpoint), ListingTestCases.class);

    assertThat(run.onlyFailure())
        .hasMessageContaining("(" + endpoint + ") is none: it is the URI of a DynamoDB");
  }

  @Test
  void endpoint_is_asked_at_its_path() {
    List<String> paths = new CopyOnWriteArrayList<>();
    real.putInFront(
        attempt -> {
          paths.add(attempt.request().encodedPath());
          return attempt.proceed();
        });

    run(
            "record",
            Map.of("dynamobackup.tape.endpoint", real.listen() + "/of/ours"),
            ListingTestCases.class)
        .hasOnlySuccesses(1);

    assertThat(paths).containsExactly("/of/ours/");
  }

  @Test
  void recording_without_an_endpoint_is_refused() {
    assertThat(run("record", Map.of(), ListingTestCases.class).onlyFailure())
        .hasMessageContaining("dynamobackup.tape.endpoint must be given");
  }

  private TestRun record(Class<?> fixture) {
    return run("record", Map.of("dynamobackup.tape.endpoint", real.listen().toString()), fixture);
  }

  private TestRun check(Class<?> fixture) {
    return run("check", Map.of(), fixture);
  }

  private TestRun run(String mode, Map<String, String> more, Class<?> fixture) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.put("dynamobackup.tape", mode);
    parameters.put("dynamobackup.tape.directory", tapes.toString());
    return TestRun.with(parameters, fixture);
  }

  private Path file(Class<?> fixture, String ending) {
    return tapes.resolve(fixture.getName() + ending);
  }

  private List<String> lines(Class<?> fixture) throws IOException {
    return Files.readAllLines(file(fixture, ".jsonl"));
  }

  private void tamper(Class<?> fixture, String from, String to) throws IOException {
    Path file = file(fixture, ".jsonl");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  private static void put(DynamoDbClient dynamo, String customer) {
    dynamo.putItem(
        r ->
            r.tableName("orders")
                .item(
                    new TreeMap<>(
                        Map.of(
                            "customer", AttributeValue.fromS(customer),
                            "state", AttributeValue.fromS("open")))));
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class StoryTestCases {

    @Test
    void backup(DynamoDbClient dynamo) {
      put(dynamo, "Ada");
      String arn =
          dynamo
              .createBackup(r -> r.tableName("orders").backupName("nightly"))
              .backupDetails()
              .backupArn();
      dynamo.restoreTableFromBackup(r -> r.backupArn(arn).targetTableName("orders-again"));
      assertThat(dynamo.describeBackup(r -> r.backupArn(arn)).backupDescription()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"Ada", "Bob"})
    void order(String customer, DynamoDbClient dynamo) {
      put(dynamo, customer);
    }
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
      put(dynamo, "Bob");
      put(dynamo, "Ada");
      Map<String, AttributeValue> key = Map.of("customer", AttributeValue.fromS("Ada"));
      assertThat(dynamo.getItem(r -> r.tableName("orders").key(key)).hasItem()).isTrue();
    }
  }

  @DynamoBackupTest
  static class FailingTestCases {

    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).containsExactly("orders");
    }
  }

  @DynamoBackupTest
  static class ListingTestCases {

    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).isEmpty();
    }
  }

  @DynamoBackupTest(lifetime = Lifetime.CLASS)
  static class SharingTestCases {

    @Test
    void test(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).isEmpty();
    }
  }

  @DynamoBackupTest
  static class OverHttpTestCases {

    @Test
    void test(DynamoDbClient dynamo, @io.dynamobackup.junit.Endpoint URI endpoint)
        throws Exception {
      dynamo.listTables(r -> r.limit(1));
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(endpoint)
                      .header("Content-Type", "application/x-amz-json-1.0")
                      .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
                      .POST(BodyPublishers.ofString("{\"Limit\":2}"))
                      .build(),
                  BodyHandlers.ofString());
      assertThat(answer.body()).isEqualTo("{\"TableNames\":[]}");
    }
  }

  @DynamoBackupTest
  @FromWorld("orders")
  static class WorldTestCases {

    @SeedWorld("orders")
    static void orders(DynamoDbClient dynamo) {
      dynamo.listTables();
    }

    @Test
    void test(DynamoDbClient dynamo) {
      dynamo.listTables();
    }
  }

  @DynamoBackupTest
  static class VaultTestCases {

    @Test
    void test(BackupClient backup) {
      backup.listBackupVaults();
    }
  }
}
