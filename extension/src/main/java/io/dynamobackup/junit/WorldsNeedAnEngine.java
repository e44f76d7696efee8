package io.dynamobackup.junit;

/** Refuses a {@link FromWorld} that nobody reads. */
final class WorldsNeedAnEngine extends NeedsAnEngine {

  WorldsNeedAnEngine() {
    super("@FromWorld is where a test's engine starts from");
  }
}
