package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Cancellation;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.store.ItemKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Writes that happen together or not at all; a read takes part as an {@link UnchangedEdit}.
 *
 * <p>What is wrong with one of them either fails the request, and then it is a {@code
 * ValidationException}, or it has the transaction cancelled, and then it is one of the reasons of a
 * {@code TransactionCanceledException}.
 */
@API(status = Status.INTERNAL)
public final class Transaction {
  private final List<PlacedWrite> writes;

  private Transaction(List<PlacedWrite> writes) {
    this.writes = writes;
  }

  /**
   * Places each write in the table of the same position.
   *
   * <p>AWS looks at all keys before it looks at any item, and stops at the first that does not fit
   * its table.
   */
  public static Transaction place(List<ItemWrite> asked, List<Table> tables, Instant now) {
    for (int i = 0; i < asked.size(); i++) {
      asked.get(i).check(tables.get(i), now);
      asked.get(i).edit().checkKeyValues(tables.get(i), now);
    }
    List<PlacedWrite> placed = new ArrayList<>();
    Cancellation cancellation = new Cancellation(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      try {
        placed.add(asked.get(i).at(tables.get(i), now));
      } catch (DynamoDbException e) {
        cancellation.addIfFirst(i, e);
      }
    }
    requireDistinct(placed);
    cancellation.throwIfCancelled();
    return new Transaction(placed);
  }

  private static void requireDistinct(List<PlacedWrite> writes) {
    Set<Target> targets = new HashSet<>();
    for (PlacedWrite write : writes) {
      if (!targets.add(new Target(write.table(), write.key()))) {
        throw Errors.validation(
            "Transaction request cannot include multiple operations on one item");
      }
    }
  }

  private record Target(Table table, ItemKey key) {}

  /**
   * Checks all writes against the items that are there, and takes the units they consume; every one
   * that fails is a reason.
   */
  public List<CheckedWrite> check(Kind kind, Instant now) {
    List<CheckedWrite> checked = check();
    new TransactionUnits(kind, now).take(checked);
    return checked;
  }

  private List<CheckedWrite> check() {
    List<CheckedWrite> checked = new ArrayList<>();
    Cancellation cancellation = new Cancellation(writes.size());
    for (int i = 0; i < writes.size(); i++) {
      try {
        checked.add(writes.get(i).check());
      } catch (DynamoDbException e) {
        cancellation.add(i, e);
      }
    }
    cancellation.throwIfCancelled();
    return checked;
  }
}
