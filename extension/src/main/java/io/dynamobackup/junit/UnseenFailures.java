package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;

/**
 * What failed in an engine without its test being thrown an exception: scheduled tasks, those that
 * do not end included, requests of other programs, and what chaos struck.
 */
record UnseenFailures(DynamoDbEngine engine) {

  /** Tells of them beside why a test failed, which may be one of them. */
  void addTo(Throwable failure) {
    engine.failedTasks().stream()
        .filter(task -> task.getCause() != failure)
        .forEach(failure::addSuppressed);
    engine.runningTasks().stream().map(IllegalStateException::new).forEach(failure::addSuppressed);
    engine.failedRequests().stream()
        .filter(request -> request != failure)
        .forEach(failure::addSuppressed);
    StruckByChaos.addTo(failure, engine);
  }
}
