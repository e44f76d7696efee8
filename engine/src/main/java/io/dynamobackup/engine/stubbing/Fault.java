package io.dynamobackup.engine.stubbing;

import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Disturbed;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.Outcome;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/** Something that goes wrong with a call; {@link Faults} has them by name. */
@API(status = Status.EXPERIMENTAL)
public final class Fault implements Interceptor {
  private final String name;
  private final Set<String> operations;
  private final Interceptor event;
  private final boolean ofTheEffect;

  private Fault(String name, Set<String> operations, Interceptor event, boolean ofTheEffect) {
    this.name = name;
    this.operations = operations;
    this.event = event;
    this.ofTheEffect = ofTheEffect;
  }

  /** Creates one that can happen to any operation. */
  static Fault of(String name, Interceptor event) {
    return new Fault(name, Set.of(), event, false);
  }

  /** Returns this fault, which can happen to some operations only. */
  Fault only(Set<String> fitting) {
    return new Fault(name, fitting, event, ofTheEffect);
  }

  /** Returns this fault by another name. */
  Fault named(String other) {
    return new Fault(other, operations, event, ofTheEffect);
  }

  /** Returns this fault, which is one of the effect itself: it has no other place. */
  Fault ofTheEffect() {
    return new Fault(name, operations, event, true);
  }

  /**
   * Returns this fault in another place: the engine does its part first, then the fault happens,
   * and the client never hears that it was done.
   *
   * @throws IllegalStateException if it is a fault of the effect itself
   */
  public Fault afterEffect() {
    if (ofTheEffect) {
      throw new IllegalStateException(
          "%s goes wrong with the effect itself: leave afterEffect() out".formatted(name));
    }
    return new Fault(
        name + ".afterEffect()",
        operations,
        (call, chain) -> {
          Outcome unheard = Outcome.of(call, chain);
          try {
            return event.intercept(call, again -> unheard.get());
          } catch (Disturbed e) {
            throw e.outcome() == null ? new Disturbed(e.disturbance(), unheard) : e;
          }
        },
        false);
  }

  /** Returns true if it can happen to an operation. */
  public boolean canHappenTo(String operation) {
    return operations.isEmpty() || operations.contains(operation);
  }

  /**
   * Refuses an operation to which it cannot happen.
   *
   * @throws IllegalArgumentException which says to which it can
   */
  @API(status = Status.INTERNAL)
  public void requireFit(String operation) {
    if (!canHappenTo(operation)) {
      throw new IllegalArgumentException(
          "%s cannot happen to %s, only to %s"
              .formatted(this, operation, Spelling.list(operations)));
    }
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    return event.intercept(call, chain);
  }

  @Override
  public String toString() {
    return name;
  }
}
