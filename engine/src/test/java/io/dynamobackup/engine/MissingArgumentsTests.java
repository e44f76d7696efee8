package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import io.dynamobackup.engine.transport.Gateway;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Null is refused by the name of what is missing, at once: not later, nor with another error. */
@SuppressWarnings("NullAway") // what users whose compiler does not check may do
class MissingArgumentsTests {
  private static DynamoDbEngine engine;

  @BeforeAll
  static void start() {
    engine = DynamoDbEngine.start();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void null_is_refused_by_name(String name, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessage(name);
  }

  static Stream<Arguments> calls() {
    return Stream.of(
        call("gateway", () -> engine.putInFront((Gateway) null)),
        call("optionsOfFork", () -> engine.fork(null)),
        call("address", () -> engine.listen((InetSocketAddress) null)),
        call("client", () -> engine.waiter((DynamoDbClient) null)),
        call("client", () -> engine.waiter((DynamoDbAsyncClient) null)),
        call("region", () -> engine.client(null)),
        call("options", () -> LegalOutcomes.of(null)),
        call("behavior", () -> EngineOptions.instant().toBuilder().observed(null)),
        call("root", () -> ExportSink.directory(null)),
        call("stub", () -> engine.stubs().remove(null)),
        call("from", () -> Calls.createBackup().between(null, Instant.EPOCH)),
        call("until", () -> Calls.createBackup().between(Instant.EPOCH, null)),
        call("others", () -> Chaos.withProbability(0.5, Faults.throttling(), (Fault[]) null)),
        call("metric", () -> engine.monitoring().sum(null)),
        call("detailType", () -> engine.monitoring().events(null)));
  }

  private static Arguments call(String name, ThrowingCallable call) {
    return Arguments.of(name, call);
  }
}
