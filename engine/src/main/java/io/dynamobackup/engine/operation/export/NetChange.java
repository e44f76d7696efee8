package io.dynamobackup.engine.operation.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dynamobackup.engine.catalog.KeySchema;
import io.dynamobackup.engine.json.AttributeValueWriter;
import io.dynamobackup.engine.store.Change;
import io.dynamobackup.engine.store.ItemKey;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;

/**
 * What a period made of an item.
 *
 * @param view whether the item is shown as it was before the period, too
 * @param before the item before the period, or null
 * @param after the item after it, or null
 * @param at when it was last written
 */
record NetChange(
    KeySchema schema,
    ExportViewType view,
    ItemKey key,
    @Nullable Map<String, AttributeValue> before,
    @Nullable Map<String, AttributeValue> after,
    Instant at)
    implements ExportedLine {

  static NetChange of(KeySchema schema, ExportViewType view, Change change) {
    return new NetChange(schema, view, change.key(), change.before(), change.after(), change.at());
  }

  /** Returns this change and a later one of the item as one. */
  NetChange then(NetChange later) {
    return new NetChange(schema, view, key, before, later.after, later.at);
  }

  /** Returns true if there was no item before, and there is none after. */
  boolean isNone() {
    return before == null && after == null;
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeFieldName("Metadata");
    AttributeValueWriter.writeItem(json, Map.of("WriteTimestampMicros", micros()));
    write(json, "Keys", schema.project(Objects.requireNonNull(after == null ? before : after)));
    write(json, "OldImage", view == ExportViewType.NEW_AND_OLD_IMAGES ? before : null);
    write(json, "NewImage", after);
    json.writeEndObject();
  }

  /** Written as a number with its type, as exports were seen to, not plainly as AWS documents. */
  private AttributeValue micros() {
    return AttributeValue.fromN(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
  }

  private static void write(
      JsonGenerator json, String name, @Nullable Map<String, AttributeValue> attributes)
      throws IOException {
    if (attributes != null) {
      json.writeFieldName(name);
      AttributeValueWriter.writeItem(json, SortedItem.of(attributes));
    }
  }
}
