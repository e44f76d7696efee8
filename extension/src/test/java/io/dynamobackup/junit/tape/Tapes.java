package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.junit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tapes of what another engine answers over HTTP: to this one that is an endpoint like any. */
final class Tapes implements AutoCloseable {
  private final DynamoDbEngine real = DynamoDbEngine.start();
  private final Path tapes;

  Tapes(Path tapes) {
    this.tapes = tapes;
  }

  DynamoDbEngine real() {
    return real;
  }

  TestRun record(Class<?> fixture) {
    return run("record", Map.of("dynamobackup.tape.endpoint", real.listen().toString()), fixture);
  }

  TestRun check(Class<?> fixture) {
    return run("check", Map.of(), fixture);
  }

  TestRun run(String mode, Map<String, String> more, Class<?> fixture) {
    Map<String, String> parameters = new HashMap<>(more);
    parameters.put("dynamobackup.tape", mode);
    parameters.put("dynamobackup.tape.directory", tapes.toString());
    return TestRun.with(parameters, fixture);
  }

  Path file(Class<?> fixture, String ending) {
    return tapes.resolve(fixture.getName() + ending);
  }

  List<String> lines(Class<?> fixture) throws IOException {
    return Files.readAllLines(file(fixture, ".jsonl"));
  }

  void tamper(Class<?> fixture, String from, String to) throws IOException {
    Path file = file(fixture, ".jsonl");
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  static void put(DynamoDbClient dynamo, String customer) {
    dynamo.putItem(
        r ->
            r.tableName("orders")
                .item(
                    new TreeMap<>(
                        Map.of(
                            "customer", AttributeValue.fromS(customer),
                            "state", AttributeValue.fromS("open")))));
  }

  @Override
  public void close() {
    real.close();
  }
}
