package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.batchGetItem;
import static io.dynamobackup.engine.stubbing.Calls.batchWriteItem;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Calls.putItem;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Answers that are right and not all. */
class BatchAndPageFaultsTests {
  private final Stubbed stubbed = Stubbed.start();

  @AfterEach
  void close() {
    stubbed.close();
  }

  private static Map<String, AttributeValue> song(int number) {
    return Map.of("Artist", fromS("Ada"), "SongTitle", fromS("Song " + number));
  }

  private static List<WriteRequest> puts(int songs) {
    List<WriteRequest> puts = new ArrayList<>();
    for (int i = 1; i <= songs; i++) {
      int number = i;
      puts.add(WriteRequest.builder().putRequest(p -> p.item(song(number))).build());
    }
    return puts;
  }

  private int songs() {
    return stubbed.dynamo().scan(r -> r.tableName("Music")).count();
  }

  @Test
  void the_last_writes_of_a_batch_come_back_and_the_others_are_done() {
    stubbed.stubs().stubFor(batchWriteItem().willReturn(unprocessed(2)).times(1));

    BatchWriteItemResponse first =
        stubbed.dynamo().batchWriteItem(r -> r.requestItems(Map.of("Music", puts(5))));

    assertThat(first.unprocessedItems()).isEqualTo(Map.of("Music", puts(5).subList(3, 5)));
    assertThat(songs()).isEqualTo(3);

    BatchWriteItemResponse second =
        stubbed.dynamo().batchWriteItem(r -> r.requestItems(first.unprocessedItems()));

    assertThat(second.hasUnprocessedItems()).isTrue();
    assertThat(second.unprocessedItems()).isEmpty();
    assertThat(songs()).isEqualTo(5);
  }

  @Test
  void the_last_keys_of_a_batch_come_back_with_what_is_asked_of_them() {
    stubbed.dynamo().batchWriteItem(r -> r.requestItems(Map.of("Music", puts(3))));
    stubbed.stubs().stubFor(batchGetItem().onTable("Music").willReturn(unprocessed(1)));
    KeysAndAttributes keys =
        KeysAndAttributes.builder()
            .keys(List.of(song(1), song(2), song(3)))
            .consistentRead(true)
            .build();

    BatchGetItemResponse response =
        stubbed.dynamo().batchGetItem(r -> r.requestItems(Map.of("Music", keys)));

    assertThat(response.responses().get("Music")).containsExactlyInAnyOrder(song(1), song(2));
    assertThat(response.unprocessedKeys())
        .isEqualTo(Map.of("Music", keys.toBuilder().keys(List.of(song(3))).build()));
  }

  @Test
  void a_batch_of_which_nothing_can_be_done_fails_as_documented() {
    stubbed.stubs().stubFor(batchWriteItem().willReturn(unprocessed(3)));

    assertThatThrownBy(
            () -> stubbed.dynamo().batchWriteItem(r -> r.requestItems(Map.of("Music", puts(3)))))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(songs()).isZero();
  }

  @Test
  void pages_end_early_and_the_paginator_still_sees_everything() {
    stubbed.dynamo().batchWriteItem(r -> r.requestItems(Map.of("Music", puts(5))));
    stubbed.stubs().stubFor(scan().willReturn(partialPage(2)));
    stubbed.stubs().stubFor(query().willReturn(partialPage(2)));

    ScanResponse page = stubbed.dynamo().scan(r -> r.tableName("Music").limit(1));
    List<Map<String, AttributeValue>> all =
        stubbed.dynamo().scanPaginator(r -> r.tableName("Music")).items().stream().toList();
    List<Map<String, AttributeValue>> queried =
        stubbed
            .dynamo()
            .queryPaginator(
                r ->
                    r.tableName("Music")
                        .keyConditionExpression("Artist = :a")
                        .expressionAttributeValues(Map.of(":a", fromS("Ada"))))
            .items()
            .stream()
            .toList();

    assertThat(page.count()).isEqualTo(1);
    assertThat(all).hasSize(5);
    assertThat(queried).hasSize(5);
    stubbed.stubs().verify(1 + 3, scan());
    stubbed.stubs().verify(3, query());
  }

  @Test
  void lists_end_early() {
    stubbed.backUp(false);
    stubbed.backUp(false);
    Music.create(stubbed.dynamo(), table -> table.tableName("Songs"));
    stubbed.stubs().stubFor(listBackups().willReturn(partialPage(1)));
    stubbed.stubs().stubFor(listTables().willReturn(partialPage(1)));

    assertThat(stubbed.dynamo().listBackups().backupSummaries()).hasSize(1);
    assertThat(stubbed.dynamo().listBackups().lastEvaluatedBackupArn()).isNotNull();
    assertThat(stubbed.dynamo().listTables().tableNames()).containsExactly("Music");
    assertThat(stubbed.dynamo().listTablesPaginator().tableNames())
        .containsExactly("Music", "Songs");
  }

  @Test
  void a_write_in_conflict_with_a_transaction_is_rejected_and_not_retried() {
    stubbed.stubs().stubFor(putItem().willReturn(transactionConflict()).times(1));

    assertThatThrownBy(() -> Music.put(stubbed.dynamo(), "Ada", "Notes"))
        .isInstanceOf(TransactionConflictException.class)
        .hasMessageContaining("Transaction is ongoing for the item");
    stubbed.stubs().verify(1, putItem());
    assertThat(songs()).isZero();
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
