package io.dynamobackup.examples;

import io.dynamobackup.engine.FakeClock;
import io.dynamobackup.junit.DynamoBackupTest;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails: the argument of the test is not its first parameter. */
@DynamoBackupTest
class ParameterOrderDemo {

  // tag::parameter-order[]
  @ParameterizedTest
  @ValueSource(ints = {7, 35})
  void retention(FakeClock clock, int days) {
    clock.advance(Duration.ofDays(days));
  }
  // end::parameter-order[]
}
