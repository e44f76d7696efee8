package io.dynamobackup.engine.time;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A client of the SDK's whose waiters are others; everything else is forwarded. */
record ClientProxy(Object client, Object waiter) implements InvocationHandler {

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return arguments == null && method.getName().equals("waiter")
        ? waiter
        : Forwarding.call(proxy, client, method, arguments);
  }
}
