package io.dynamobackup.engine.time;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;

/**
 * A waiter of the SDK's whose pauses pass on the fake clock.
 *
 * <p>It knows the form of a wait, not its name, so it serves those of later SDKs as well.
 */
record WaiterProxy(
    Object waiter, InstantSource clock, Consumer<Duration> advance, LongUnaryOperator jitter)
    implements InvocationHandler {

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (arguments == null || method.getDeclaringClass() == Object.class) {
      return Forwarding.call(proxy, waiter, method, arguments);
    }
    if (method.isDefault() && arguments[0] instanceof Consumer<?>) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    Class<?> request = method.getParameterTypes()[0];
    Method wait =
        method
            .getDeclaringClass()
            .getMethod(method.getName(), request, WaiterOverrideConfiguration.class);
    WaiterOverrideConfiguration given =
        arguments.length == 1 ? null : (WaiterOverrideConfiguration) arguments[1];
    return Forwarding.call(
        proxy,
        waiter,
        wait,
        new Object[] {arguments[0], WaiterPause.in(given, clock, advance, jitter)});
  }
}
