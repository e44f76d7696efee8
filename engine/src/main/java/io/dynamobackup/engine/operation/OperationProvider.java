package io.dynamobackup.engine.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Contributes the operations of one feature to every engine; found by {@code ServiceLoader}. One
 * object serves all engines of a JVM, and remembers nothing of any.
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface OperationProvider {

  /**
   * Returns the operations of one account in one Region; asked for every account when one of them
   * is called for the first time in any.
   */
  List<BoundOperation<?, ?>> operations(EngineServices services);

  /**
   * Returns whether it may have an operation, so that it need not make its operations to tell: most
   * tests call a few.
   */
  default boolean mayHave(String operation) {
    return true;
  }

  /**
   * Does what cannot wait for the first call, such as to listen to tables, or to go on with what
   * the origin of a fork had under way.
   */
  default void settle(EngineServices services) {}
}
