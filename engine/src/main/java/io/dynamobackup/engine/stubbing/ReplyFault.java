package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.pipeline.Disturbance;
import io.dynamobackup.engine.pipeline.Disturbed;
import io.dynamobackup.engine.pipeline.Outcome;

/** Faults that happen to the reply. */
final class ReplyFault {
  private ReplyFault() {}

  /** Returns one in whose place the engine does nothing. */
  static Fault instead(String name, Disturbance disturbance) {
    return Fault.of(
        name,
        (call, chain) -> {
          throw new Disturbed(disturbance);
        });
  }

  /** Returns one of the reply of an engine that did its part. */
  static Fault after(String name, Disturbance disturbance) {
    return Fault.of(
        name,
        (call, chain) -> {
          throw new Disturbed(disturbance, Outcome.of(call, chain));
        });
  }
}
