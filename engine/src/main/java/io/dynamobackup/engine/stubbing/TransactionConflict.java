package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * Another transaction has the item; of a transaction's items, the first.
 *
 * <p>A transaction is cancelled with a reason for each item; a single write is rejected (Developer
 * Guide, "Amazon DynamoDB Transactions: how it works", transaction conflict handling).
 */
final class TransactionConflict implements Interceptor {
  static final Set<String> OPERATIONS =
      Set.of("DeleteItem", "PutItem", "TransactGetItems", "TransactWriteItems", "UpdateItem");
  private static final String CODE = "TransactionConflict";
  private static final String ONGOING = "Transaction is ongoing for the item";

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    if (call.request() instanceof TransactWriteItemsRequest write) {
      throw cancelled(write.transactItems().size());
    }
    if (call.request() instanceof TransactGetItemsRequest get) {
      throw cancelled(get.transactItems().size());
    }
    throw TransactionConflictException.builder().message(ONGOING).build();
  }

  private static TransactionCanceledException cancelled(int items) {
    CancellationReason conflict = CancellationReason.builder().code(CODE).message(ONGOING).build();
    CancellationReason none = CancellationReason.builder().code("None").build();
    List<CancellationReason> reasons =
        Stream.concat(Stream.of(conflict), Collections.nCopies(items - 1, none).stream()).toList();
    return TransactionCanceledException.builder()
        .message(
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream().map(CancellationReason::code).toList())
        .cancellationReasons(reasons)
        .build();
  }
}
