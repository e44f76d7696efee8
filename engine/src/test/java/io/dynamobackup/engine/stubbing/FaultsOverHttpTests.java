package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.transport.OverHttp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Faults are the same over a socket: so many attempts, so many backups, the same exception. */
class FaultsOverHttpTests {
  private static final CreateBackupRequest BACK_UP =
      CreateBackupRequest.builder().tableName(Music.TABLE).backupName("nightly").build();

  private final Stubbed stubbed = Stubbed.start();
  private final OverHttp overHttp = new OverHttp(stubbed.engine());

  @AfterEach
  void close() {
    overHttp.close();
    stubbed.close();
  }

  /**
   * Without those of broken connections for the asynchronous client: the SDK hears of a broken
   * attempt twice from Netty, and where no real time passes, the second may end the next attempt or
   * have the SDK give up, as it falls.
   */
  static List<FaultsTests.Case> cases() {
    return FaultsTests.cases().stream()
        .filter(fault -> !fault.async() || fault.raised() != SdkClientException.class)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void while_it_goes_on_the_client_raises_it_in_the_end(FaultsTests.Case fault) {
    stubbed.stubs().stubFor(createBackup().willReturn(fault.fault()));

    Throwable raised = catchThrowable(() -> backUp(fault.async()));

    assertThat(raised).isInstanceOf(fault.raised());
    if (raised instanceof DynamoDbException) {
      assertThat(raised).hasMessageContaining(fault.message());
    }
    stubbed.stubs().verify(fault.attempts(), createBackup());
    assertThat(stubbed.backups()).isEqualTo(fault.attempts() * fault.effects());
    assertThat(stubbed.engine().failedRequests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void when_it_happens_once_the_client_recovers_if_it_retries(FaultsTests.Case fault) {
    stubbed.stubs().stubFor(createBackup().willReturn(fault.fault()).times(1));

    Throwable raised = catchThrowable(() -> backUp(fault.async()));

    assertThat(raised == null).isEqualTo(fault.attempts() > 1);
    stubbed.stubs().verify(fault.attemptsAfterOne(), createBackup());
  }

  @Test
  void a_late_reply_takes_fake_time() {
    Instant start = stubbed.engine().clock().instant();
    stubbed.stubs().stubFor(createBackup().willReturn(Faults.latency(Duration.ofSeconds(3))));

    backUp(false);
    backUp(true);

    assertThat(stubbed.passed(start)).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void a_reply_that_never_comes_ends_after_30_seconds_of_fake_time() {
    Instant start = stubbed.engine().clock().instant();
    stubbed.stubs().stubFor(createBackup().willReturn(Faults.timeout()).times(1));

    backUp(false);

    assertThat(stubbed.passed(start)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
  }

  private CreateBackupResponse backUp(boolean async) {
    if (!async) {
      return overHttp.client().createBackup(BACK_UP);
    }
    try {
      return overHttp.asyncClient().createBackup(BACK_UP).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
