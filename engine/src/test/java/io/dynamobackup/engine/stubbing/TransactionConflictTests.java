package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.putItem;
import static io.dynamobackup.engine.stubbing.Calls.transactWriteItems;
import static io.dynamobackup.engine.stubbing.Faults.transactionConflict;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Writes and transactions that get in the way of another transaction. */
class TransactionConflictTests {
  private final Stubbed stubbed = Stubbed.start();

  @AfterEach
  void close() {
    stubbed.close();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_write_in_conflict_with_a_transaction_is_rejected_and_not_retried(boolean async) {
    stubbed.stubs().stubFor(putItem().willReturn(transactionConflict()).times(1));

    PutItemRequest request =
        PutItemRequest.builder().tableName("Music").item(Stubbed.song(1)).build();

    assertThatThrownBy(
            () -> stubbed.answer(async, c -> c.putItem(request), c -> c.putItem(request)))
        .isInstanceOf(TransactionConflictException.class)
        .hasMessageContaining("Transaction is ongoing for the item");
    stubbed.stubs().verify(1, putItem());
    assertThat(stubbed.songs()).isZero();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_transaction_in_conflict_with_another_is_cancelled_and_not_retried(boolean async) {
    stubbed.stubs().stubFor(transactWriteItems().willReturn(transactionConflict()).times(1));
    TransactWriteItemsRequest request =
        TransactWriteItemsRequest.builder().transactItems(put(1), put(2)).build();

    assertThatThrownBy(
            () ->
                stubbed.answer(
                    async, c -> c.transactWriteItems(request), c -> c.transactWriteItems(request)))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            cancelled ->
                assertThat(cancelled.cancellationReasons())
                    .extracting(CancellationReason::code)
                    .containsExactly("TransactionConflict", "None"));
    stubbed.stubs().verify(1, transactWriteItems());
    assertThat(stubbed.songs()).isZero();
  }

  private static TransactWriteItem put(int number) {
    return TransactWriteItem.builder()
        .put(Put.builder().tableName("Music").item(Stubbed.song(number)).build())
        .build();
  }
}
