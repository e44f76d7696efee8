package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.operation.Operation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** Lists the names of all tables, whatever their status, a page at a time. */
final class ListTables implements Operation<ListTablesRequest, ListTablesResponse> {
  /** API Reference, "ListTables": "If this parameter is not specified, the limit is 100". */
  private static final int PAGE = 100;

  private final Tables tables;
  private final InstantSource clock;

  ListTables(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** The name to start after need not be a table's. */
  @Override
  public ListTablesResponse execute(ListTablesRequest request) {
    int limit = request.limit() == null ? PAGE : request.limit();
    List<String> page = new ArrayList<>();
    for (Table table : tables.after(request.exclusiveStartTableName(), clock.instant())) {
      if (page.size() == limit) {
        return ListTablesResponse.builder()
            .tableNames(page)
            .lastEvaluatedTableName(page.get(limit - 1))
            .build();
      }
      page.add(table.name());
    }
    return ListTablesResponse.builder().tableNames(page).build();
  }
}
