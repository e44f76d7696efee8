package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.createBackup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/**
 * What each fault of CreateBackup is to a client, synchronous or not: what it raises, after how
 * many attempts, and how many backups there are then.
 */
class FaultsTests {
  private static final int ALL = 9;

  private final Stubbed stubbed = Stubbed.start();

  @AfterEach
  void close() {
    stubbed.close();
  }

  /**
   * A fault and what comes of it.
   *
   * @param attempts how many, while the fault goes on
   * @param effects how many backups an attempt makes
   */
  record Case(
      Fault fault, Class<?> raised, String message, int attempts, int effects, boolean async) {

    int attemptsAfterOne() {
      return Math.min(2, attempts);
    }
  }

  private static Case instead(Fault fault, Class<?> raised, String message, int attempts) {
    return new Case(fault, raised, message, attempts, 0, false);
  }

  private static Case after(Fault fault, Class<?> raised, String message, int attempts) {
    return new Case(fault, raised, message, attempts, 1, false);
  }

  static List<Case> cases() {
    List<Case> sync =
        List.of(
            instead(Faults.throttling(), ThrottlingException.class, "Rate exceeded", ALL),
            instead(
                Faults.provisionedThroughputExceeded(),
                ProvisionedThroughputExceededException.class,
                "provisioned throughput for the table was exceeded",
                ALL),
            instead(
                Faults.requestLimitExceeded(),
                RequestLimitExceededException.class,
                "current throughput limit for your account",
                ALL),
            instead(Faults.limitExceeded(), LimitExceededException.class, "Subscriber limit", 1),
            instead(
                Faults.internalServerError(),
                InternalServerErrorException.class,
                "Internal server error",
                ALL),
            after(
                Faults.internalServerError().afterEffect(),
                InternalServerErrorException.class,
                "Internal server error",
                ALL),
            instead(
                Faults.serviceUnavailable(),
                DynamoDbException.class,
                "Service is temporarily unavailable",
                ALL),
            instead(
                Faults.expiredCredentials(),
                DynamoDbException.class,
                "security token included in the request is expired",
                1),
            instead(
                Faults.clockSkew(),
                DynamoDbException.class,
                "Signature expired: 20181214T141000Z is now earlier than 20181214T142000Z"
                    + " (20181214T142500Z - 5 min.)",
                1),
            instead(Faults.connectionReset(), SdkClientException.class, "Connection reset", ALL),
            after(Faults.lostReply(), SdkClientException.class, "Connection reset", ALL),
            instead(Faults.timeout(), SdkClientException.class, "Read timed out", ALL),
            after(Faults.timeout().afterEffect(), SdkClientException.class, "Read timed out", ALL),
            after(
                Faults.latency(Duration.ofMinutes(1)),
                SdkClientException.class,
                "Read timed out",
                ALL),
            after(Faults.corruptReply(), SdkClientException.class, "Unexpected character", ALL),
            after(
                Faults.wrongChecksum(),
                Crc32MismatchException.class,
                "as the Crc32 checksum but the actual calculated checksum was",
                1),
            after(
                Faults.truncatedReply(),
                SdkClientException.class,
                "Premature end of Content-Length",
                ALL));
    return sync.stream().flatMap(each -> List.of(each, async(each)).stream()).toList();
  }

  private static Case async(Case sync) {
    return new Case(
        sync.fault(), sync.raised(), sync.message(), sync.attempts(), sync.effects(), true);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void while_it_goes_on_the_client_raises_it_in_the_end(Case fault) {
    stubbed.stubs().stubFor(createBackup().willReturn(fault.fault()));

    Throwable raised = catchThrowable(() -> stubbed.backUp(fault.async()));

    assertThat(raised).isInstanceOf(fault.raised()).hasMessageContaining(fault.message());
    stubbed.stubs().verify(fault.attempts(), createBackup());
    stubbed.stubs().verify(Calls.calls(1), createBackup());
    assertThat(stubbed.backups()).isEqualTo(fault.attempts() * fault.effects());
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void when_it_happens_once_the_client_recovers_if_it_retries(Case fault) {
    stubbed.stubs().stubFor(createBackup().willReturn(fault.fault()).times(1));

    Throwable raised = catchThrowable(() -> stubbed.backUp(fault.async()));

    assertThat(raised == null).isEqualTo(fault.attempts() > 1);
    stubbed.stubs().verify(fault.attemptsAfterOne(), createBackup());
    assertThat(stubbed.backups()).isEqualTo(fault.effects() + (fault.attempts() > 1 ? 1 : 0));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_journal_tells_what_was_done_and_what_the_client_heard(Case fault) {
    stubbed.stubs().stubFor(createBackup().willReturn(fault.fault()).times(1));

    Throwable raised = catchThrowable(() -> stubbed.backUp(fault.async()));

    assertThat(raised == null).isEqualTo(fault.attempts() > 1);
    Attempt first = stubbed.stubs().findAll(createBackup()).get(0);
    boolean isServiceError = AwsServiceException.class.isAssignableFrom(fault.raised());
    assertThat(first.error().isPresent()).isEqualTo(isServiceError);
    assertThat(first.response().isPresent()).isEqualTo(!isServiceError && fault.effects() == 1);
    assertThat(first.disturbance().isPresent()).isEqualTo(!isServiceError);
  }

  @Test
  void an_error_of_the_engine_is_lost_with_the_reply_too() {
    stubbed.stubs().stubFor(createBackup().willReturn(Faults.lostReply()).times(1));

    Throwable raised =
        catchThrowable(
            () -> stubbed.dynamo().createBackup(r -> r.tableName("Nowhere").backupName("nightly")));

    assertThat(raised).hasMessageContaining("Table not found: Nowhere");
    stubbed.stubs().verify(2, createBackup());
    assertThat(stubbed.stubs().findAll(createBackup()).get(0))
        .hasToString(
            "2018-12-14T14:25:00Z CreateBackup, attempt 1 → TableNotFoundException: Table not"
                + " found: Nowhere, connection reset");
  }

  @Test
  void a_late_reply_is_heard_late_and_the_effect_is_not_late() {
    Instant start = stubbed.engine().clock().instant();
    stubbed.stubs().stubFor(createBackup().willReturn(Faults.latency(Duration.ofSeconds(3))));

    stubbed.backUp(false);
    stubbed.backUp(true);

    assertThat(stubbed.passed(start)).isEqualTo(Duration.ofSeconds(6));
    assertThat(stubbed.dynamo().listBackups().backupSummaries())
        .extracting(backup -> backup.backupCreationDateTime())
        .containsExactly(start, start.plusSeconds(3));
    stubbed.stubs().verify(2, createBackup());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_duplicate_delivery_is_done_twice_and_the_first_reply_is_heard(boolean async) {
    stubbed.stubs().stubFor(createBackup().willReturn(Faults.duplicateDelivery()));

    String heard = stubbed.backUp(async);

    assertThat(stubbed.dynamo().listBackups().backupSummaries())
        .hasSize(2)
        .anyMatch(backup -> backup.backupArn().equals(heard));
    stubbed.stubs().verify(1, createBackup());
  }

  @Test
  void a_latency_must_be_positive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Faults.latency(Duration.ZERO))
        .withMessage("latency (PT0S) must be positive");
  }
}
