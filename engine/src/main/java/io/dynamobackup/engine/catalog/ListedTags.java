package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The tags of a table as they are listed: while they change, those of before. */
@API(status = Status.INTERNAL)
public final class ListedTags {
  private ListedTags() {}

  /** Returns the tags, by key. */
  public static Map<String, String> of(Table table, Instant now) {
    TagChange change = table.settings().tagging();
    List<Tag> listed =
        change != null && change.isGoingOn(now) ? change.before() : table.definition().tags();
    Map<String, String> byKey = new LinkedHashMap<>();
    listed.forEach(tag -> byKey.put(tag.key(), tag.value()));
    return byKey;
  }
}
