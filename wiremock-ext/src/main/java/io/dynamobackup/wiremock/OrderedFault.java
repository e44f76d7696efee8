package io.dynamobackup.wiremock;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.InterceptorProvider;
import io.dynamobackup.engine.stubbing.Fault;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Has a fault happen to the one call that is made of a request: WireMock and the engine work on the
 * same thread.
 */
@API(status = Status.INTERNAL)
public final class OrderedFault implements Interceptor, InterceptorProvider {
  private static final ThreadLocal<Fault> ORDERED = new ThreadLocal<>();

  /** Carries out what makes one call, to which the fault happens, if there is one. */
  static <T> T during(@Nullable Fault fault, Supplier<T> call) {
    if (fault == null) {
      return call.get();
    }
    ORDERED.set(fault);
    try {
      return call.get();
    } finally {
      ORDERED.remove();
    }
  }

  @Override
  public List<Interceptor> interceptors(EngineServices services) {
    return List.of(this);
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    Fault fault = ORDERED.get();
    if (fault == null) {
      return chain.proceed(call);
    }
    ORDERED.remove();
    if (!fault.canHappenTo(call.operation())) {
      throw new IllegalStateException(
          "a stub of WireMock has %s happen to %s, which it cannot: have it match other operations"
              .formatted(fault, call.operation()));
    }
    return fault.intercept(call, chain);
  }
}
