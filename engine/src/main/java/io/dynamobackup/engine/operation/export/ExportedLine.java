package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.json.Utf8Json;
import io.dynamobackup.engine.store.ItemKey;

/** A line of a data file: an item, or what became of one. */
interface ExportedLine {

  /** Returns the key of the item, which decides the file it is in. */
  ItemKey key();

  /** Writes the line, as DynamoDB JSON. */
  void write(Utf8Json json);
}
