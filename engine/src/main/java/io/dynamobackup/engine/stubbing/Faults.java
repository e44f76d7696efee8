package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.catalog.CapacityUnits;
import io.dynamobackup.engine.pipeline.Disturbance.Damage;
import io.dynamobackup.engine.pipeline.Disturbance.Late;
import io.dynamobackup.engine.pipeline.Mishap;
import io.dynamobackup.engine.pipeline.Outcome;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What can go wrong with a call. Unless it says otherwise, a fault happens instead of the effect:
 * the engine does nothing.
 *
 * <p>To be imported statically, as {@link Calls} is.
 */
@API(status = Status.EXPERIMENTAL)
public final class Faults {
  private static final int BAD_REQUEST = 400;
  private static final int INTERNAL_ERROR = 500;
  private static final int UNAVAILABLE = 503;
  private static final int LAST_ERROR = 599;

  private Faults() {}

  /** {@code ThrottlingException}: the rate of requests is too high. The SDK retries. */
  public static Fault throttling() {
    return ErrorFault.of("throttling()", "ThrottlingException", "Rate exceeded", BAD_REQUEST);
  }

  /**
   * {@code ProvisionedThroughputExceededException}: a table or index has not the capacity. The SDK
   * retries.
   */
  public static Fault provisionedThroughputExceeded() {
    return ErrorFault.of(
        "provisionedThroughputExceeded()",
        "ProvisionedThroughputExceededException",
        CapacityUnits.TABLE_EXCEEDED,
        BAD_REQUEST);
  }

  /** {@code RequestLimitExceeded}: the account has not the capacity. The SDK retries. */
  public static Fault requestLimitExceeded() {
    return ErrorFault.of(
        "requestLimitExceeded()",
        "RequestLimitExceeded",
        "Throughput exceeds the current throughput limit for your account. Please contact AWS"
            + " Support at https://aws.amazon.com/support request a limit increase",
        BAD_REQUEST);
  }

  /** {@code LimitExceededException}: too many changes of tables at a time. */
  public static Fault limitExceeded() {
    return ErrorFault.of(
        "limitExceeded()",
        "LimitExceededException",
        "Subscriber limit exceeded: Only 500 tables can be created, updated, or deleted"
            + " simultaneously",
        BAD_REQUEST);
  }

  /** {@code InternalServerError}, status 500. The SDK retries. */
  public static Fault internalServerError() {
    return ErrorFault.of(
        "internalServerError()", "InternalServerError", "Internal server error", INTERNAL_ERROR);
  }

  /** {@code ServiceUnavailable}, status 503. The SDK retries. */
  public static Fault serviceUnavailable() {
    return ErrorFault.of(
        "serviceUnavailable()",
        "ServiceUnavailable",
        "Service is temporarily unavailable. Please try again later",
        UNAVAILABLE);
  }

  /** {@code ExpiredTokenException}: the credentials are no longer good. */
  public static Fault expiredCredentials() {
    return ErrorFault.of(
        "expiredCredentials()",
        "ExpiredTokenException",
        "The security token included in the request is expired",
        BAD_REQUEST);
  }

  /**
   * {@code InvalidSignatureException}, as for a client whose clock is a quarter of an hour slow.
   *
   * <p>The reply has no date: by it the SDK would set the clock of all its clients in this JVM,
   * those of AWS itself included, and retry. So the SDK does not retry.
   */
  public static Fault clockSkew() {
    return Fault.of(
        "clockSkew()",
        (call, chain) -> {
          throw ClockSkew.at(call.at());
        });
  }

  /**
   * Another transaction has the item: {@code TransactionConflictException} for a single write,
   * {@code TransactionCanceledException} with the reason {@code TransactionConflict} of its first
   * item for a transaction.
   */
  public static Fault transactionConflict() {
    return Fault.of("transactionConflict()", new TransactionConflict())
        .only(TransactionConflict.OPERATIONS);
  }

  /**
   * The connection breaks before the engine has done anything. The SDK retries.
   *
   * @see #lostReply()
   */
  public static Fault connectionReset() {
    return ReplyFault.instead("connectionReset()", Damage.CONNECTION_RESET);
  }

  /**
   * The engine does its part, then the connection breaks: the client never hears that it was done.
   * The SDK retries, and so does it again.
   */
  public static Fault lostReply() {
    return connectionReset().afterEffect().named("lostReply()");
  }

  /**
   * There is no reply, and the engine does nothing. On the fake clock the client waits for as long
   * as its {@code apiCallAttemptTimeout} or {@code apiCallTimeout} says, or else for the 30 seconds
   * after which the SDK's HTTP clients give up.
   */
  public static Fault timeout() {
    return ReplyFault.instead("timeout()", Damage.NO_REPLY);
  }

  /**
   * The engine does its part at once, and its reply comes late, on the fake clock. A client that
   * waits less long gives up as after a {@link #timeout()}.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public static Fault latency(Duration by) {
    Objects.requireNonNull(by, "by");
    if (by.isNegative() || by.isZero()) {
      throw new IllegalArgumentException("latency (%s) must be positive".formatted(by));
    }
    return ReplyFault.after("latency(%s)".formatted(by), new Late(by));
  }

  /**
   * The request arrives twice, and the engine does its part twice; the client hears the first
   * reply.
   */
  public static Fault duplicateDelivery() {
    return Fault.of(
        "duplicateDelivery()",
        (call, chain) -> {
          Outcome first = Outcome.of(call, chain);
          Outcome.of(call, chain);
          return first.get();
        });
  }

  /** The engine does its part, and the body of its reply is not JSON. The SDK retries. */
  public static Fault corruptReply() {
    return ReplyFault.after("corruptReply()", Damage.NOT_JSON);
  }

  /** The engine does its part, and its reply has a checksum that is not that of its body. */
  public static Fault wrongChecksum() {
    return ReplyFault.after("wrongChecksum()", Damage.WRONG_CHECKSUM);
  }

  /** The engine does its part, and the connection breaks amid its reply. The SDK retries. */
  public static Fault truncatedReply() {
    return ReplyFault.after("truncatedReply()", Damage.TRUNCATED);
  }

  /**
   * A batch is done but for its last items, which come back unprocessed; if that is all of them,
   * {@code ProvisionedThroughputExceededException}, as documented.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Fault unprocessed(int items) {
    return Fault.of("unprocessed(%s)".formatted(items), new Unprocessed(positive("items", items)))
        .only(Unprocessed.OPERATIONS);
  }

  /**
   * A page ends early, after so many entries, and the caller must ask for the next.
   *
   * @throws IllegalArgumentException if the number is not positive
   */
  public static Fault partialPage(int entries) {
    return Fault.of(
            "partialPage(%s)".formatted(entries), new PartialPage(positive("entries", entries)))
        .only(PartialPage.OPERATIONS);
  }

  /**
   * The engine does its part, and what it makes stays CREATING for good: the backup, the table, or
   * the table of a restore.
   */
  public static Fault stuckInCreating() {
    return befalling("stuckInCreating()", Mishaps.stuck()).only(Mishaps.CREATIONS);
  }

  /**
   * The backup is made, and is gone after a time that may be zero, as if nobody had made it: {@code
   * BackupNotFoundException}. AWS loses none; somebody may have deleted it.
   *
   * @throws IllegalArgumentException if that time is negative
   */
  public static Fault vanishingBackup(Duration after) {
    Objects.requireNonNull(after, "after");
    if (after.isNegative()) {
      throw new IllegalArgumentException("after (%s) must not be negative".formatted(after));
    }
    return befalling("vanishingBackup(%s)".formatted(after), Mishaps.vanishing(after))
        .only(Set.of("CreateBackup"));
  }

  /**
   * The restore is accepted, and its table is CREATING as long as a restore takes; then there is no
   * such table. AWS does not document what a restore that fails leaves behind.
   */
  public static Fault failedRestore() {
    return befalling("failedRestore()", Mishaps.failing()).only(Mishaps.RESTORES);
  }

  /**
   * An error of a code, a message and an HTTP status, from 400 to 599.
   *
   * @throws IllegalArgumentException if the code or the status is none of an error
   */
  public static Fault error(String code, String message, int status) {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    if (status < BAD_REQUEST || status > LAST_ERROR) {
      throw new IllegalArgumentException(
          "status (%s) must be one of an error: 400 to 599".formatted(status));
    }
    if (code.isBlank()) {
      throw new IllegalArgumentException(
          "code (%s) must be one of an error, such as ThrottlingException".formatted(code));
    }
    return ErrorFault.of("error(\"%s\", …)".formatted(code), code, message, status);
  }

  /** An exception of the SDK's. */
  public static Fault error(AwsServiceException exception) {
    Objects.requireNonNull(exception, "exception");
    return ErrorFault.thrown(
        "error(%s)".formatted(exception.getClass().getSimpleName()), () -> exception);
  }

  private static Fault befalling(String name, Mishap mishap) {
    return Fault.of(name, (call, chain) -> chain.proceed(call.befallenBy(mishap))).ofTheEffect();
  }

  private static int positive(String name, int number) {
    if (number < 1) {
      throw new IllegalArgumentException("%s (%s) must be positive".formatted(name, number));
    }
    return number;
  }
}
