package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.concurrent.CountDownLatch;

/** An engine that listens until its JVM ends. */
final class ListeningEngine {
  private ListeningEngine() {}

  /** Run in a fresh JVM. */
  public static void main(String[] arguments) throws InterruptedException {
    System.out.println("DynamoBackup is ready: " + DynamoDbEngine.start().listen(HttpPeer.PORT));
    new CountDownLatch(1).await();
  }
}
