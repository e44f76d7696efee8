package io.dynamobackup.junit.tape;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.Lifetime;
import io.dynamobackup.junit.WithTable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is recorded, and compared. */
class TapingTests {
  private final Tapes tapes;

  TapingTests(@TempDir Path directory) {
    this.tapes = new Tapes(directory);
  }

  @AfterEach
  void close() {
    tapes.close();
  }

  @Test
  void what_was_recorded_from_the_same_engine_does_not_drift() throws IOException {
    tapes.record(StoryTestCases.class).hasOnlySuccesses(3);

    tapes.check(StoryTestCases.class).hasOnlySuccesses(3);
    assertThat(tapes.lines(StoryTestCases.class))
        .hasSize(9)
        .anyMatch(
            line ->
                line.startsWith("{\"test\":\"backup\",\"call\":3,\"operation\":\"CreateBackup\""))
        .anyMatch(line -> line.contains("\"test\":\"order [2] "));
  }

  @Test
  void endpoint_is_left_as_it_was() {
    tapes.record(StoryTestCases.class);

    assertThat(tapes.real().client().listTables().tableNames()).isEmpty();
    assertThat(tapes.real().client().listBackups().backupSummaries()).isEmpty();
  }

  @Test
  void tape_is_the_same_when_it_is_recorded_again() throws IOException {
    tapes.record(StoryTestCases.class);
    List<String> first = tapes.lines(StoryTestCases.class);

    tapes.record(StoryTestCases.class);

    assertThat(tapes.lines(StoryTestCases.class)).isEqualTo(first);
  }

  @Test
  void test_that_failed_is_not_recorded() {
    tapes.record(FailingTestCases.class);

    assertThat(tapes.file(FailingTestCases.class, ".jsonl")).doesNotExist();
  }

  @Test
  void class_that_shares_an_engine_is_recorded_as_one() throws IOException {
    tapes.record(SharingTestCases.class).hasOnlySuccesses(1);

    tapes.check(SharingTestCases.class).hasOnlySuccesses(1);
    assertThat(tapes.lines(SharingTestCases.class).get(0)).startsWith("{\"test\":\"the class\"");
  }

  @Test
  void answer_that_has_the_sdk_repeat_its_call_is_not_recorded() throws IOException {
    tapes.real().stubs().stubFor(listTables().willReturn(throttling()).times(2));

    tapes.record(ListingTestCases.class).hasOnlySuccesses(1);

    tapes.real().stubs().verify(3, listTables());
    assertThat(tapes.lines(ListingTestCases.class)).hasSize(1);
  }

  @Test
  void calls_over_http_are_on_the_tape_as_those_of_clients_are() throws IOException {
    tapes.record(OverHttpTestCases.class).hasOnlySuccesses(1);

    tapes.check(OverHttpTestCases.class).hasOnlySuccesses(1);
    assertThat(tapes.lines(OverHttpTestCases.class)).hasSize(2);
    tapes.real().stubs().verify(2, listTables());
  }

  @Test
  void endpoint_is_asked_at_its_path() {
    List<String> paths = new CopyOnWriteArrayList<>();
    tapes
        .real()
        .putInFront(
            attempt -> {
              paths.add(attempt.request().encodedPath());
              return attempt.proceed();
            });

    tapes
        .run(
            "record",
            Map.of("dynamobackup.tape.endpoint", tapes.real().listen() + "/of/ours"),
            ListingTestCases.class)
        .hasOnlySuccesses(1);

    assertThat(paths).containsExactly("/of/ours/");
  }

  @DynamoBackupTest
  @WithTable(name = "orders", partitionKey = "customer")
  static class StoryTestCases {

    @Test
    void backup(DynamoDbClient dynamo) {
      Tapes.put(dynamo, "Ada");
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
      Tapes.put(dynamo, customer);
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
}
