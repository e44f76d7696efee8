package io.dynamobackup.junit;

import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** A fault that a {@link FaultSweep} has happen; {@link Faults} says what each is. */
@API(status = Status.EXPERIMENTAL)
public enum SweptFault {
  /** {@link Faults#throttling()}. */
  THROTTLING(Faults::throttling),
  /** {@link Faults#provisionedThroughputExceeded()}. */
  PROVISIONED_THROUGHPUT_EXCEEDED(Faults::provisionedThroughputExceeded),
  /** {@link Faults#limitExceeded()}; the SDK does not retry. */
  LIMIT_EXCEEDED(Faults::limitExceeded),
  /** {@link Faults#internalServerError()}. */
  INTERNAL_SERVER_ERROR(Faults::internalServerError),
  /** {@link Faults#internalServerError()} of something that was done. */
  INTERNAL_SERVER_ERROR_AFTER_EFFECT(() -> Faults.internalServerError().afterEffect()),
  /** {@link Faults#serviceUnavailable()}. */
  SERVICE_UNAVAILABLE(Faults::serviceUnavailable),
  /** {@link Faults#expiredCredentials()}; the SDK does not retry. */
  EXPIRED_CREDENTIALS(Faults::expiredCredentials),
  /** {@link Faults#connectionReset()}. */
  CONNECTION_RESET(Faults::connectionReset),
  /** {@link Faults#lostReply()}: done, but the client asks again. */
  LOST_REPLY(Faults::lostReply),
  /** {@link Faults#timeout()}. */
  TIMEOUT(Faults::timeout),
  /** {@link Faults#duplicateDelivery()}: done twice. */
  DUPLICATE_DELIVERY(Faults::duplicateDelivery),
  /** {@link Faults#transactionConflict()}; the SDK does not retry. */
  TRANSACTION_CONFLICT(Faults::transactionConflict),
  /** {@link Faults#unprocessed}, of one item. */
  UNPROCESSED(() -> Faults.unprocessed(1)),
  /** {@link Faults#partialPage}, of one entry. */
  PARTIAL_PAGE(() -> Faults.partialPage(1)),
  /** {@link Faults#stuckInCreating()}. */
  STUCK_IN_CREATING(Faults::stuckInCreating),
  /** {@link Faults#failedRestore()}. */
  FAILED_RESTORE(Faults::failedRestore);

  private final Supplier<Fault> fault;

  SweptFault(Supplier<Fault> fault) {
    this.fault = fault;
  }

  /** Returns the fault. */
  @API(status = Status.INTERNAL)
  public Fault fault() {
    return fault.get();
  }
}
