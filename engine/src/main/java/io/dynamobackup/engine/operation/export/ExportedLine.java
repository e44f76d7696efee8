package io.dynamobackup.engine.operation.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.dynamobackup.engine.store.ItemKey;
import java.io.IOException;

/** A line of a data file: an item, or what became of one. */
interface ExportedLine {

  /** Returns the key of the item, which decides the file it is in. */
  ItemKey key();

  /** Writes the line, as DynamoDB JSON. */
  void write(JsonGenerator json) throws IOException;
}
