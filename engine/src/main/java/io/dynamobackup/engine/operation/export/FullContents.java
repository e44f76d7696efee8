package io.dynamobackup.engine.operation.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dynamobackup.engine.catalog.SecondaryIndex;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.TableContents;
import io.dynamobackup.engine.json.AttributeValueWriter;
import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.store.Row;
import io.dynamobackup.engine.store.Snapshot;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;

/** All items that were in a table at a time. */
record FullContents(Snapshot items, long billedBytes) implements ExportContents {

  /**
   * Takes the contents of a table. AWS charges for "table data and local secondary indexes"
   * (DynamoDB pricing, "Data export to Amazon S3").
   */
  static FullContents of(Table table, TableContents contents, Instant now) {
    long bytes = contents.bytes();
    for (SecondaryIndex index : table.indexes(now)) {
      bytes += index.isGlobal() ? 0 : contents.index(index.name()).bytes();
    }
    return new FullContents(contents.items(), bytes);
  }

  @Override
  public Iterator<ExportedLine> lines() {
    Iterator<Row> rows = items.ascending(null);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public ExportedLine next() {
        return new Line(rows.next());
      }
    };
  }

  private record Line(Row row) implements ExportedLine {

    @Override
    public ItemKey key() {
      return row.key();
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeFieldName("Item");
      AttributeValueWriter.writeItem(json, SortedItem.of(row.item()));
      json.writeEndObject();
    }
  }
}
