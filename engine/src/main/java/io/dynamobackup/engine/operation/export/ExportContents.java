package io.dynamobackup.engine.operation.export;

import java.util.Iterator;

/** What an export is to write, as it was at the request: references, not copies. */
interface ExportContents {

  /** Returns what is to be written, in the order of the keys. */
  Iterator<ExportedLine> lines();

  /** Returns what AWS would charge for, in bytes. */
  long billedBytes();
}
