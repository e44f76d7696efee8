package io.dynamobackup.junit;

import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A fault that a {@link FaultSweep} has happen; {@link Faults} says what each is. */
@API(status = Status.EXPERIMENTAL)
public enum SweptFault {
  /** {@link Faults#throttling()}. */
  THROTTLING,
  /** {@link Faults#provisionedThroughputExceeded()}. */
  PROVISIONED_THROUGHPUT_EXCEEDED,
  /** {@link Faults#limitExceeded()}; the SDK does not retry. */
  LIMIT_EXCEEDED,
  /** {@link Faults#internalServerError()}. */
  INTERNAL_SERVER_ERROR,
  /** {@link Faults#internalServerError()} of something that was done. */
  INTERNAL_SERVER_ERROR_AFTER_EFFECT,
  /** {@link Faults#serviceUnavailable()}. */
  SERVICE_UNAVAILABLE,
  /** {@link Faults#expiredCredentials()}; the SDK does not retry. */
  EXPIRED_CREDENTIALS,
  /** {@link Faults#connectionReset()}. */
  CONNECTION_RESET,
  /** {@link Faults#lostReply()}: done, but the client asks again. */
  LOST_REPLY,
  /** {@link Faults#timeout()}. */
  TIMEOUT,
  /** {@link Faults#duplicateDelivery()}: done twice. */
  DUPLICATE_DELIVERY,
  /** {@link Faults#transactionConflict()}; the SDK does not retry. */
  TRANSACTION_CONFLICT,
  /** {@link Faults#unprocessed}, of one item. */
  UNPROCESSED,
  /** {@link Faults#partialPage}, of one entry. */
  PARTIAL_PAGE,
  /** {@link Faults#stuckInCreating()}. */
  STUCK_IN_CREATING,
  /** {@link Faults#failedRestore()}. */
  FAILED_RESTORE;

  /** Returns the fault. */
  @API(status = Status.INTERNAL)
  public Fault fault() {
    return switch (this) {
      case THROTTLING -> Faults.throttling();
      case PROVISIONED_THROUGHPUT_EXCEEDED -> Faults.provisionedThroughputExceeded();
      case LIMIT_EXCEEDED -> Faults.limitExceeded();
      case INTERNAL_SERVER_ERROR -> Faults.internalServerError();
      case INTERNAL_SERVER_ERROR_AFTER_EFFECT -> Faults.internalServerError().afterEffect();
      case SERVICE_UNAVAILABLE -> Faults.serviceUnavailable();
      case EXPIRED_CREDENTIALS -> Faults.expiredCredentials();
      case CONNECTION_RESET -> Faults.connectionReset();
      case LOST_REPLY -> Faults.lostReply();
      case TIMEOUT -> Faults.timeout();
      case DUPLICATE_DELIVERY -> Faults.duplicateDelivery();
      case TRANSACTION_CONFLICT -> Faults.transactionConflict();
      case UNPROCESSED -> Faults.unprocessed(1);
      case PARTIAL_PAGE -> Faults.partialPage(1);
      case STUCK_IN_CREATING -> Faults.stuckInCreating();
      case FAILED_RESTORE -> Faults.failedRestore();
    };
  }
}
