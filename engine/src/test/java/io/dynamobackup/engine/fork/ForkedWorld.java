package io.dynamobackup.engine.fork;

import io.dynamobackup.engine.DynamoDbEngine;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A busy world, and a fork of it. */
abstract class ForkedWorld {
  final DynamoDbEngine origin = BusyWorld.start();
  final DynamoDbEngine fork = origin.fork();

  @AfterEach
  void close() {
    fork.close();
    origin.close();
  }

  List<DynamoDbEngine> both() {
    return List.of(fork, origin);
  }
}
