package io.dynamobackup.engine.stubbing;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The table of operations is complete, and finds the tables that requests name. */
class NamedTablesTests {
  private static final Map<String, AttributeValue> KEY = Map.of("Id", AttributeValue.fromN("1"));

  /** Members that name a table that a call does not touch, or none. */
  private static final Set<String> OTHER =
      Set.of(
          "ExclusiveStartTableName",
          "ExclusiveStartGlobalTableName",
          "ExclusiveStartBackupArn",
          "ExclusiveStartStreamArn",
          "S3SseKmsKeyId",
          "RegionName",
          "IndexName",
          "BackupName");

  /** The types of all requests, by operation. */
  static Map<String, Class<?>> requests() {
    return Stream.of(DynamoDbClient.class, DynamoDbStreamsClient.class)
        .flatMap(client -> Arrays.stream(client.getMethods()))
        .filter(method -> method.getParameterCount() == 1)
        .map(method -> method.getParameterTypes()[0])
        .filter(SdkRequest.class::isAssignableFrom)
        .distinct()
        .collect(
            Collectors.toMap(
                type -> type.getSimpleName().replaceFirst("Request$", ""), type -> type));
  }

  @Test
  @Tag("sdk-of-the-service-model") // a newer one has operations that the oldest lacks
  void every_operation_of_the_sdk_is_there() {
    assertThat(NamedTables.operations()).containsExactlyInAnyOrderElementsOf(requests().keySet());
  }

  @Test
  void every_operation_has_a_starter() throws Exception {
    Set<String> starters =
        Arrays.stream(Calls.class.getMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getParameterCount() == 0)
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    starters.remove("anyOperation");

    assertThat(starters)
        .containsExactlyInAnyOrderElementsOf(
            NamedTables.operations().stream().map(NamedTablesTests::method).toList());
    for (String operation : NamedTables.operations()) {
      CallPattern pattern = (CallPattern) Calls.class.getMethod(method(operation)).invoke(null);
      assertThat(pattern.operation()).isEqualTo(operation);
    }
  }

  private static String method(String operation) {
    return operation.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + operation.substring(1);
  }

  @Test
  void every_operation_of_the_engine_has_a_starter() {
    try (DynamoDbEngine engine = DynamoDbEngine.start()) {
      assertThat(engine.stubs().operations())
          .filteredOn(operation -> !operation.startsWith("backup:"))
          .isSubsetOf(NamedTables.operations());
    }
  }

  @Test
  @Tag("sdk-of-the-service-model") // a newer one has operations that the oldest lacks
  void every_member_that_names_a_table_is_read() throws Exception {
    for (Map.Entry<String, Class<?>> request : requests().entrySet()) {
      for (SdkField<?> member : empty(request.getValue()).sdkFields()) {
        if (names(member.locationName()) && !isOfKinesis(request.getKey(), member)) {
          SdkRequest.Builder builder = builder(request.getValue());
          member.set(builder, "Music");

          assertThat(NamedTables.of(request.getKey(), builder.build()))
              .as(request.getKey() + "." + member.locationName())
              .containsExactly("Music");
        }
      }
    }
  }

  private static boolean names(String member) {
    return !OTHER.contains(member)
        && (member.endsWith("TableName") || member.endsWith("Arn") || member.equals("Statement"));
  }

  private static boolean isOfKinesis(String operation, SdkField<?> member) {
    return operation.contains("Kinesis") && member.locationName().equals("StreamArn");
  }

  private static SdkRequest empty(Class<?> type) throws ReflectiveOperationException {
    return builder(type).build();
  }

  private static SdkRequest.Builder builder(Class<?> type) throws ReflectiveOperationException {
    return (SdkRequest.Builder) type.getMethod("builder").invoke(null);
  }

  static List<SdkRequest> requestsOfSeveralTables() {
    return List.of(
        BatchGetItemRequest.builder()
            .requestItems(
                Map.of(
                    "Music", KeysAndAttributes.builder().keys(List.of(KEY)).build(),
                    "Songs", KeysAndAttributes.builder().keys(List.of(KEY)).build()))
            .build(),
        BatchWriteItemRequest.builder()
            .requestItems(
                Map.of(
                    "Music", List.of(WriteRequest.builder().build()),
                    "Songs", List.of(WriteRequest.builder().build())))
            .build(),
        TransactGetItemsRequest.builder()
            .transactItems(
                t -> t.get(g -> g.tableName("Music")), t -> t.get(g -> g.tableName("Songs")))
            .build(),
        TransactWriteItemsRequest.builder()
            .transactItems(
                t -> t.put(p -> p.tableName("Music")), t -> t.update(u -> u.tableName("Songs")))
            .build(),
        TransactWriteItemsRequest.builder()
            .transactItems(
                t -> t.delete(d -> d.tableName("Music")),
                t -> t.conditionCheck(c -> c.tableName("Songs")))
            .build(),
        BatchExecuteStatementRequest.builder()
            .statements(
                s -> s.statement("SELECT * FROM \"Music\" WHERE Id = 1"),
                s -> s.statement("INSERT INTO \"Songs\" VALUE {'Id': 1}"))
            .build(),
        ExecuteTransactionRequest.builder()
            .transactStatements(
                s -> s.statement("UPDATE \"Music\" SET Plays = 2 WHERE Id = 1"),
                s -> s.statement("delete from Songs where Id = 1"))
            .build());
  }

  @ParameterizedTest
  @MethodSource("requestsOfSeveralTables")
  void batches_and_transactions_name_each_of_their_tables(SdkRequest request) {
    String operation = request.getClass().getSimpleName().replaceFirst("Request$", "");

    assertThat(NamedTables.of(operation, request)).containsExactlyInAnyOrder("Music", "Songs");
  }

  @Test
  void an_import_names_the_table_it_makes() {
    ImportTableRequest request =
        ImportTableRequest.builder().tableCreationParameters(t -> t.tableName("Music")).build();

    assertThat(NamedTables.of("ImportTable", request)).containsExactly("Music");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Music",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544797500000-1a2b3c4d",
        "arn:aws:dynamodb:us-east-1:123456789012:table/Music/stream/2018-12-14T14:25:00.000",
        "SELECT Artist, \"from\" FROM Music.\"by-year\"",
        "EXISTS (SELECT * FROM \"Music\" WHERE Artist = 'Ada')",
      })
  void a_reference_has_the_name_of_its_table(String reference) {
    assertThat(TableReference.name(reference)).isEqualTo("Music");
  }
}
