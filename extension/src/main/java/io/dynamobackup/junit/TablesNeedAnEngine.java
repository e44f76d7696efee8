package io.dynamobackup.junit;

/** Refuses a {@link WithTable} that nobody reads. */
final class TablesNeedAnEngine extends NeedsAnEngine {

  TablesNeedAnEngine() {
    super("@WithTable creates tables in a test's engine");
  }
}
