package io.dynamobackup.engine.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Contributes the operations of one feature to every engine; found by {@code ServiceLoader}. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface OperationProvider {

  /** Returns the operations of one engine. */
  List<BoundOperation<?, ?>> operations(EngineServices services);
}
