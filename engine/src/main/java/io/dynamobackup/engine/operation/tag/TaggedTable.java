package io.dynamobackup.engine.operation.tag;

import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.catalog.TagChange;
import io.dynamobackup.engine.error.Errors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * A table, whose tags are part of its definition.
 *
 * @param lag how long a change goes on
 */
record TaggedTable(Tables tables, Table table, Instant now, Duration lag)
    implements TaggedResource {

  @Override
  public List<Tag> tags() {
    return List.copyOf(table.definition().tags());
  }

  @Override
  public List<Tag> listed() {
    TagChange change = goingOn();
    return change == null ? tags() : change.before();
  }

  @Override
  public void checkChange(List<Tag> added) {
    TagChange change = goingOn();
    if (change != null && !change.isWithin(added)) {
      throw Errors.limitExceeded("Table tags are being updated: " + table.name());
    }
  }

  /** A change to what is there keeps no other away. */
  @Override
  public void change(List<Tag> tags, List<Tag> added) {
    if (!Set.copyOf(tags).equals(Set.copyOf(tags()))) {
      table.settings().tagging(new TagChange(listed(), added, now.plus(lag)));
      tables.redefine(
          table,
          table.definition().toBuilder().tags(tags.isEmpty() ? (List<Tag>) null : tags).build());
    }
  }

  private @Nullable TagChange goingOn() {
    TagChange last = table.settings().tagging();
    return last != null && last.isGoingOn(now) ? last : null;
  }
}
