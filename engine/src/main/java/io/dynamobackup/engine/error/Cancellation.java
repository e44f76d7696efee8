package io.dynamobackup.engine.error;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Why a transaction is cancelled, if it is: a reason for each of its actions, in their order (API
 * Reference, "TransactionCanceledException").
 */
@API(status = Status.EXPERIMENTAL)
public final class Cancellation {
  private static final String EXCEPTION = "Exception";
  private static final CancellationReason NONE = CancellationReason.builder().code("None").build();

  private final List<CancellationReason> reasons;
  private boolean cancelled;

  /** Starts with no reason to cancel a transaction of so many actions. */
  public Cancellation(int actions) {
    this.reasons = new ArrayList<>(Collections.nCopies(actions, NONE));
  }

  /** Cancels because an action alone would have failed with that error. */
  public void add(int action, AwsServiceException error) {
    cancelled = true;
    reasons.set(action, because(error));
  }

  /** Cancels because of the error, unless there is a reason already. */
  public void addIfFirst(int action, AwsServiceException error) {
    if (!cancelled) {
      add(action, error);
    }
  }

  /** Returns true if there is a reason. */
  public boolean isCancelled() {
    return cancelled;
  }

  /** Throws the error that lists the reasons, if there is one at least. */
  public void throwIfCancelled() {
    if (cancelled) {
      throw of(reasons);
    }
  }

  /** Returns the reason of an action that does not cancel. */
  public static CancellationReason none() {
    return NONE;
  }

  /** Returns the reason of an action that alone would have failed with that error. */
  public static CancellationReason because(AwsServiceException error) {
    CancellationReason.Builder reason =
        CancellationReason.builder().code(code(Errors.code(error))).message(Errors.message(error));
    if (error instanceof ConditionalCheckFailedException failed && failed.hasItem()) {
      reason.item(failed.item());
    }
    return reason.build();
  }

  /** The codes are those of the errors without their ending, two excepted. */
  private static String code(String error) {
    return switch (error) {
      case "ValidationException" -> "ValidationError";
      case "ThrottlingException" -> "ThrottlingError";
      default ->
          error.endsWith(EXCEPTION)
              ? error.substring(0, error.length() - EXCEPTION.length())
              : error;
    };
  }

  /** Returns the error that lists these reasons. */
  public static TransactionCanceledException of(List<CancellationReason> reasons) {
    String codes =
        reasons.stream().map(CancellationReason::code).collect(Collectors.joining(", ", "[", "]"));
    return TransactionCanceledException.builder()
        .message(
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + codes)
        .cancellationReasons(reasons)
        .build();
  }
}
