package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.catalog.TagChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tables that the selections of a plan select, each once: the first that does has its role. */
record SelectedTables(Tables tables, List<Selection> selections, boolean optedIn) {

  /** Returns the roles by the ARNs of tables. */
  Map<String, String> roles(Instant now) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (Selection selection : selections) {
      for (Table table : tables.all(now)) {
        String arn = table.identity().arn();
        if (table.serves(now) && selection.selects(arn, tags(table, now), optedIn)) {
          roles.putIfAbsent(arn, selection.document().iamRoleArn());
        }
      }
    }
    return roles;
  }

  /** Returns the tags as they are listed. */
  private static Map<String, String> tags(Table table, Instant now) {
    TagChange change = table.settings().tagging();
    List<Tag> listed =
        change != null && change.isGoingOn(now) ? change.before() : table.definition().tags();
    Map<String, String> byKey = new LinkedHashMap<>();
    listed.forEach(tag -> byKey.put(tag.key(), tag.value()));
    return byKey;
  }
}
