package io.dynamobackup.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;

/** Tasks that the executor of an engine runs, and when they did. */
abstract class ExecutorRuns {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  final DynamoDbEngine engine = DynamoDbEngine.start();
  final FakeClock clock = engine.clock();
  final ScheduledExecutorService executor = engine.scheduledExecutor();
  final List<Instant> runs = new ArrayList<>();

  @AfterEach
  void close() {
    engine.close();
  }

  void run() {
    runs.add(clock.instant());
  }

  static Instant minute(int number) {
    return START.plus(Duration.ofMinutes(number));
  }
}
