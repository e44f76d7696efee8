package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.write.CheckedWrite;
import io.dynamobackup.engine.write.DeleteEdit;
import io.dynamobackup.engine.write.ItemEdit;
import io.dynamobackup.engine.write.ItemWrite;
import io.dynamobackup.engine.write.PlacedWrite;
import io.dynamobackup.engine.write.WriteCondition;
import io.dynamobackup.engine.write.WriteSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** What a batch writes to one table. */
final class BatchedWrites {
  private final String tableName;
  private final List<WriteRequest> requests;
  private final List<ItemWrite> asked;
  private final List<CheckedWrite> checked = new ArrayList<>();
  private final List<WriteRequest> unprocessed = new ArrayList<>();
  private @Nullable DynamoDbException shortage;

  private BatchedWrites(String tableName, List<WriteRequest> requests, List<ItemWrite> asked) {
    this.tableName = tableName;
    this.requests = requests;
    this.asked = asked;
  }

  /** Checks what can be checked without the table, whose name or ARN is as in the request. */
  static BatchedWrites of(String tableName, List<WriteRequest> requests) {
    List<ItemWrite> asked = new ArrayList<>();
    requests.forEach(each -> asked.add(new ItemWrite(edit(each), WriteCondition.none())));
    return new BatchedWrites(tableName, requests, asked);
  }

  /** AWS's text is about something else. */
  private static ItemEdit edit(WriteRequest request) {
    if ((request.putRequest() == null) == (request.deleteRequest() == null)) {
      throw Errors.validation(
          "Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
              + " the supported datatypes");
    }
    return request.putRequest() != null
        ? BatchedPut.of(request.putRequest().item())
        : DeleteEdit.of(request.deleteRequest().key());
  }

  String tableName() {
    return tableName;
  }

  int size() {
    return asked.size();
  }

  /** Checks that the writes fit the table, and that no other of the batch is to the same item. */
  void check(Table table, Set<ItemKey> written, Instant now) {
    for (ItemWrite each : asked) {
      PlacedWrite placed = each.in(table, now);
      if (!written.add(placed.key())) {
        throw BatchedKeys.duplicates();
      }
      checked.add(placed.check());
    }
  }

  /** Adds those for which the table and its indexes have units; the others are unprocessed. */
  void admit(WriteSet writes, Instant now) {
    for (int i = 0; i < checked.size(); i++) {
      DynamoDbException refused = checked.get(i).take(now);
      if (refused == null) {
        writes.add(tableName, checked.get(i));
      } else {
        shortage = refused;
        unprocessed.add(requests.get(i));
      }
    }
  }

  /** Returns what was asked for and is not done, in its order. */
  List<WriteRequest> unprocessed() {
    return unprocessed;
  }

  /** Returns why something is unprocessed, or null. */
  @Nullable DynamoDbException shortage() {
    return shortage;
  }
}
