package io.dynamobackup.engine.catalog;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What is being changed of a table: what else may be changed meanwhile depends on it. */
@API(status = Status.INTERNAL)
public enum TableChange {
  /** Billing mode or provisioned throughput. */
  THROUGHPUT,
  /** The stream. */
  STREAM,
  /** The table class. */
  TABLE_CLASS,
  /** Encryption at rest; it goes on while the table is ACTIVE. */
  ENCRYPTION
}
