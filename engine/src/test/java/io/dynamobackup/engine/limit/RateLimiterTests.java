package io.dynamobackup.engine.limit;

import static io.dynamobackup.engine.stubbing.Calls.calls;
import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static io.dynamobackup.engine.stubbing.Calls.listBackups;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.RateLimits;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.stubbing.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;

/** A throttled call of an engine's own client is repeated in fake time until it fits. */
class RateLimiterTests {
  private final DynamoDbEngine engine =
      DynamoDbEngine.start(
          EngineOptions.instant().toBuilder().rateLimits(RateLimits.DOCUMENTED).build());

  @AfterEach
  void close() {
    engine.close();
  }

  private void list(boolean async) {
    if (async) {
      engine.asyncClient().listBackups().join();
    } else {
      engine.client().listBackups();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_throttled_call_goes_through_in_fake_time(boolean async) {
    Instant start = engine.clock().instant();

    IntStream.range(0, 30).forEach(i -> list(async));

    engine.stubs().verify(calls(30), listBackups());
    List<Attempt> attempts = engine.stubs().findAll(listBackups());
    assertThat(attempts).hasSizeGreaterThan(30);
    assertThat(attempts.stream().filter(attempt -> attempt.error().isEmpty())).hasSize(30);
    assertThat(attempts.stream().filter(attempt -> attempt.error().isPresent()))
        .allMatch(attempt -> attempt.toString().endsWith("ThrottlingException: Rate exceeded"));
    assertThat(Duration.between(start, engine.clock().instant()))
        .isGreaterThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void calls_at_the_same_time_never_get_more_than_the_quota() {
    Music.create(engine.client());

    CompletableFuture.allOf(
            IntStream.range(0, 80)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(
                            () ->
                                engine
                                    .client()
                                    .createBackup(
                                        r -> r.tableName(Music.TABLE).backupName("nightly"))))
                .toArray(CompletableFuture[]::new))
        .join();

    List<Instant> accepted =
        engine.stubs().findAll(createBackup()).stream()
            .filter(attempt -> attempt.error().isEmpty())
            .map(Attempt::at)
            .sorted()
            .toList();
    assertThat(accepted).hasSize(80);
    assertThat(Duration.between(accepted.get(0), accepted.get(79)))
        .isGreaterThanOrEqualTo(Duration.ofMillis(20 * 30));
  }

  @Test
  void a_call_that_a_stub_answers_uses_nothing_up() {
    engine.stubs().stubFor(listBackups().willReturn(throttling()).times(5));

    list(false);
    engine.stubs().resetJournal();
    Instant start = engine.clock().instant();
    engine.clock().advance(Duration.ofSeconds(1));
    IntStream.range(0, 5).forEach(i -> list(false));

    engine.stubs().verify(5, listBackups());
    assertThat(engine.clock().instant()).isEqualTo(start.plusSeconds(1));
  }

  @Test
  void an_own_quota_holds() {
    Quotas own = Quotas.unlimited().with("PutItem", Quota.perSecond(1));
    try (DynamoDbEngine limited =
        DynamoDbEngine.start(EngineOptions.instant().toBuilder().quotas(own).build())) {
      Music.create(limited.client());
      Instant start = limited.clock().instant();

      Music.put(limited.client(), "Dolly Parton", "Jolene");
      assertThat(limited.clock().instant()).isEqualTo(start);
      Music.put(limited.client(), "Dolly Parton", "Coat of Many Colors");

      assertThat(Duration.between(start, limited.clock().instant()))
          .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }
  }

  @Test
  void every_account_has_its_quota_in_every_region() {
    Instant start = engine.clock().instant();

    for (int i = 0; i < 5; i++) {
      engine.client().listBackups();
      engine.client(Region.EU_WEST_1).listBackups();
      engine.account("210987654321").client(Region.EU_WEST_1).listBackups();
    }

    assertThat(engine.clock().instant()).isEqualTo(start);
    engine.client(Region.EU_WEST_1).listBackups();
    assertThat(engine.clock().instant()).isAfter(start);
  }
}
