package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Does a batch but for its last items, which come back unprocessed.
 *
 * @param items how many
 */
record Unprocessed(int items) implements Interceptor {
  static final Set<String> OPERATIONS = Set.of("BatchGetItem", "BatchWriteItem");

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    return call.request() instanceof BatchWriteItemRequest write
        ? write(call, write, chain)
        : get(call, (BatchGetItemRequest) call.request(), chain);
  }

  private SdkResponse write(Call call, BatchWriteItemRequest request, Chain chain) {
    Split<WriteRequest> split = Split.of(request.requestItems(), items);
    BatchWriteItemRequest rest = request.toBuilder().requestItems(split.done()).build();
    BatchWriteItemResponse response = (BatchWriteItemResponse) chain.proceed(call.with(rest));
    Map<String, List<WriteRequest>> unprocessed = new HashMap<>(response.unprocessedItems());
    split.left().forEach((table, writes) -> unprocessed.merge(table, writes, Unprocessed::both));
    return response.toBuilder().unprocessedItems(unprocessed).build();
  }

  private SdkResponse get(Call call, BatchGetItemRequest request, Chain chain) {
    Map<String, KeysAndAttributes> reads = request.requestItems();
    Map<String, List<Map<String, AttributeValue>>> keys =
        reads.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, read -> read.getValue().keys()));
    Split<Map<String, AttributeValue>> split = Split.of(keys, items);
    BatchGetItemRequest rest = request.toBuilder().requestItems(with(reads, split.done())).build();
    BatchGetItemResponse response = (BatchGetItemResponse) chain.proceed(call.with(rest));
    Map<String, KeysAndAttributes> unprocessed = new HashMap<>(response.unprocessedKeys());
    with(reads, split.left())
        .forEach((table, read) -> unprocessed.merge(table, read, Unprocessed::both));
    return response.toBuilder().unprocessedKeys(unprocessed).build();
  }

  private static Map<String, KeysAndAttributes> with(
      Map<String, KeysAndAttributes> reads, Map<String, List<Map<String, AttributeValue>>> keys) {
    Map<String, KeysAndAttributes> changed = new HashMap<>(reads);
    changed.keySet().retainAll(keys.keySet());
    changed.replaceAll((table, read) -> read.toBuilder().keys(keys.get(table)).build());
    return changed;
  }

  private static KeysAndAttributes both(KeysAndAttributes one, KeysAndAttributes other) {
    return one.toBuilder().keys(both(one.keys(), other.keys())).build();
  }

  private static <E> List<E> both(List<E> one, List<E> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
