package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.operation.EngineServices;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Contributes interceptors to every engine of this JVM; found by {@code ServiceLoader}. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface InterceptorProvider {

  /** Returns the interceptors of one engine, outermost first. */
  List<Interceptor> interceptors(EngineServices services);
}
