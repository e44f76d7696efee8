package io.dynamobackup.engine.write;

import io.dynamobackup.engine.catalog.Access;
import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits;
import io.dynamobackup.engine.catalog.ConsumedUnits.Kind;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Cancellation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * What a transaction takes of the capacity of its tables. Too few units for one of its actions have
 * all of it cancelled, for a reason of that action, and then nothing is used up.
 */
record TransactionUnits(Kind kind, Instant now) {

  void take(List<CheckedWrite> actions) {
    List<Runnable> undo = new ArrayList<>();
    Cancellation cancellation = new Cancellation(actions.size());
    for (int i = 0; i < actions.size(); i++) {
      Table table = actions.get(i).placed().table();
      if (!table.meters().areOn()) {
        continue;
      }
      ConsumedUnits units = units(actions.get(i), table);
      DynamoDbException shortage = table.meters().take(units, access(), now);
      if (shortage == null) {
        undo.add(() -> table.meters().giveBack(units, access()));
      } else {
        cancellation.add(i, shortage);
      }
    }
    if (cancellation.isCancelled()) {
      undo.forEach(Runnable::run);
    }
    cancellation.throwIfCancelled();
  }

  private ConsumedUnits units(CheckedWrite action, Table table) {
    return kind == Kind.TRANSACTION_READ
        ? new ConsumedUnits(table.name(), kind).add(CapacityUnits.read(action.before(), true))
        : action.units(kind, now);
  }

  private Access access() {
    return kind == Kind.TRANSACTION_READ ? Access.READ : Access.WRITE;
  }
}
