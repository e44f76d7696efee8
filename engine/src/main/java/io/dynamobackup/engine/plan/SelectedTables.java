package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.catalog.ListedTags;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that the selections of a plan select, each once: the first that does has its role. */
record SelectedTables(Tables tables, List<Selection> selections, boolean optedIn) {

  /** Returns the roles by the ARNs of tables. */
  Map<String, String> roles(Instant now) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Selection selection : selections) {
      for (Table table : tables.all(now)) {
        String arn = table.identity().arn();
        if (table.serves(now) && selection.selects(arn, ListedTags.of(table, now), optedIn)) {
          roles.putIfAbsent(arn, selection.document().iamRoleArn());
        }
      }
    }
    return roles;
  }
}
