package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;

/** The scheduled tasks of an engine that failed: only who asks for their results is told. */
record FailedTasks(DynamoDbEngine engine) {

  /** Tells of them beside why a test failed, which may be one of them. */
  void addTo(Throwable failure) {
    engine.failedTasks().stream()
        .filter(task -> task.getCause() != failure)
        .forEach(failure::addSuppressed);
  }
}
