package io.dynamobackup.engine.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** What a call consumes of several tables, in the order and by the names of its request. */
@API(status = Status.INTERNAL)
public final class ConsumedByTable {
  private final ConsumedUnits.Kind kind;
  private final Map<String, ConsumedUnits> byTable = new LinkedHashMap<>();

  /** Starts with nothing. */
  public ConsumedByTable(ConsumedUnits.Kind kind) {
    this.kind = kind;
  }

  /** Returns what is consumed of one table, to add to; the name may be an ARN. */
  public ConsumedUnits of(String tableName) {
    return byTable.computeIfAbsent(tableName, name -> new ConsumedUnits(name, kind));
  }

  /** Returns what the answer shows, or null for nothing. */
  public @Nullable List<ConsumedCapacity> shown(@Nullable ReturnConsumedCapacity wanted) {
    if (!ConsumedUnits.isWanted(wanted)) {
      return null;
    }
    List<ConsumedCapacity> shown = new ArrayList<>();
    byTable.values().forEach(consumed -> shown.add(consumed.shown(wanted)));
    return shown;
  }
}
