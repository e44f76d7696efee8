package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.batchGetItem;
import static io.dynamobackup.engine.stubbing.Calls.batchWriteItem;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Calls.query;
import static io.dynamobackup.engine.stubbing.Calls.scan;
import static io.dynamobackup.engine.stubbing.Faults.partialPage;
import static io.dynamobackup.engine.stubbing.Faults.transactionConflict;
import static io.dynamobackup.engine.stubbing.Faults.unprocessed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.conformance.Music;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Answers that are right and not all. */
class BatchAndPageFaultsTests {
  private final Stubbed stubbed = Stubbed.start();

  @AfterEach
  void close() {
    stubbed.close();
  }

  private static List<WriteRequest> puts(int songs) {
    List<WriteRequest> puts = new ArrayList<>();
    for (int i = 1; i <= songs; i++) {
      int number = i;
      puts.add(WriteRequest.builder().putRequest(p -> p.item(Stubbed.song(number))).build());
    }
    return puts;
  }

  private BatchWriteItemResponse write(boolean async, Map<String, List<WriteRequest>> writes) {
    BatchWriteItemRequest request = BatchWriteItemRequest.builder().requestItems(writes).build();
    return stubbed.answer(async, c -> c.batchWriteItem(request), c -> c.batchWriteItem(request));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_last_writes_of_a_batch_come_back_and_the_others_are_done(boolean async) {
    stubbed.stubs().stubFor(batchWriteItem().willReturn(unprocessed(2)).times(1));

    BatchWriteItemResponse first = write(async, Map.of("Music", puts(5)));

    assertThat(first.unprocessedItems()).isEqualTo(Map.of("Music", puts(5).subList(3, 5)));
    assertThat(stubbed.songs()).isEqualTo(3);

    BatchWriteItemResponse second = write(async, first.unprocessedItems());

    assertThat(second.hasUnprocessedItems()).isTrue();
    assertThat(second.unprocessedItems()).isEmpty();
    assertThat(stubbed.songs()).isEqualTo(5);
    stubbed.stubs().verify(2, batchWriteItem());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void the_last_keys_of_a_batch_come_back_with_what_is_asked_of_them(boolean async) {
    stubbed.dynamo().batchWriteItem(r -> r.requestItems(Map.of("Music", puts(3))));
    stubbed.stubs().stubFor(batchGetItem().onTable("Music").willReturn(unprocessed(1)));
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(List.of(Stubbed.song(1), Stubbed.song(2), Stubbed.song(3)))
            .consistentRead(true)
            .build();

    BatchGetItemRequest request =
        BatchGetItemRequest.builder().requestItems(Map.of("Music", keys)).build();

    BatchGetItemResponse response =
        stubbed.answer(async, c -> c.batchGetItem(request), c -> c.batchGetItem(request));

    assertThat(response.responses().get("Music"))
        .containsExactlyInAnyOrder(Stubbed.song(1), Stubbed.song(2));
    assertThat(response.unprocessedKeys())
        .isEqualTo(Map.of("Music", keys.toBuilder().keys(List.of(Stubbed.song(3))).build()));
    stubbed.stubs().verify(1, batchGetItem());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_batch_of_which_nothing_can_be_done_fails_as_documented(boolean async) {
    stubbed.stubs().stubFor(batchWriteItem().willReturn(unprocessed(3)));

    assertThatThrownBy(() -> write(async, Map.of("Music", puts(3))))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    stubbed.stubs().verify(9, batchWriteItem());
    assertThat(stubbed.songs()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pages_end_early_and_the_paginator_still_sees_everything(boolean async) {
    stubbed.dynamo().batchWriteItem(r -> r.requestItems(Map.of("Music", puts(5))));
    stubbed.stubs().stubFor(scan().willReturn(partialPage(2)));
    stubbed.stubs().stubFor(query().willReturn(partialPage(2)));

    ScanRequest ofTable = ScanRequest.builder().tableName("Music").build();
    ScanRequest ofOne = ofTable.toBuilder().limit(1).build();
    QueryRequest ofAda =
        QueryRequest.builder()
            .tableName("Music")
            .keyConditionExpression("Artist = :a")
            .expressionAttributeValues(Map.of(":a", fromS("Ada")))
            .build();

    ScanResponse page = stubbed.answer(async, c -> c.scan(ofOne), c -> c.scan(ofOne));
    List<Map<String, AttributeValue>> all =
        stubbed.answer(
            async,
            c -> c.scanPaginator(ofTable).items().stream().toList(),
            c -> all(c.scanPaginator(ofTable).items()));
    List<Map<String, AttributeValue>> queried =
        stubbed.answer(
            async,
            c -> c.queryPaginator(ofAda).items().stream().toList(),
            c -> all(c.queryPaginator(ofAda).items()));

    assertThat(page.count()).isEqualTo(1);
    assertThat(all).hasSize(5);
    assertThat(queried).hasSize(5);
    stubbed.stubs().verify(1 + 3, scan());
    stubbed.stubs().verify(3, query());
  }

  private static <T> CompletableFuture<List<T>> all(SdkPublisher<T> items) {
    List<T> all = new ArrayList<>();
    return items.subscribe(all::add).thenApply(done -> all);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void lists_end_early(boolean async) {
    stubbed.backUp(false);
    stubbed.backUp(false);
    Music.create(stubbed.dynamo(), table -> table.tableName("Songs"));
    stubbed.stubs().stubFor(listBackups().willReturn(partialPage(1)));
    stubbed.stubs().stubFor(listTables().willReturn(partialPage(1)));

    ListBackupsResponse backups =
        stubbed.answer(async, DynamoDbClient::listBackups, DynamoDbAsyncClient::listBackups);
    ListTablesResponse tables =
        stubbed.answer(async, DynamoDbClient::listTables, DynamoDbAsyncClient::listTables);
    List<String> names =
        stubbed.answer(
            async,
            c -> c.listTablesPaginator().tableNames().stream().toList(),
            c -> all(c.listTablesPaginator().tableNames()));

    assertThat(backups.backupSummaries()).hasSize(1);
    assertThat(backups.lastEvaluatedBackupArn()).isNotNull();
    assertThat(tables.tableNames()).containsExactly("Music");
    assertThat(names).containsExactly("Music", "Songs");
    stubbed.stubs().verify(1, listBackups());
  }

  @Test
  void a_fault_that_cannot_happen_to_an_operation_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().willReturn(unprocessed(1)))
        .withMessage(
            "unprocessed(1) cannot happen to CreateBackup, only to BatchGetItem, BatchWriteItem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> createBackup().willReturn(transactionConflict()))
        .withMessageContaining("PutItem");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unprocessed(0))
        .withMessage("items (0) must be positive");
  }

  @Test
  void of_any_operation_it_happens_to_those_it_can_happen_to() {
    stubbed.stubs().stubFor(anyOperation().willReturn(partialPage(1)));
    Music.create(stubbed.dynamo(), table -> table.tableName("Songs"));

    stubbed.backUp(false);

    assertThat(stubbed.dynamo().listTables().tableNames()).hasSize(1);
  }
}
