package io.dynamobackup.engine.time;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.util.VersionInfo;

/**
 * Has a client carry out the operations, too, that only an SDK has that is newer than the one this
 * was compiled with: what a forwarding client does not override would throw an {@link
 * UnsupportedOperationException} of the SDK's, whoever is behind it.
 *
 * @param forwarding what carries out the operations that it overrides
 * @param client what carries out all others
 */
record NewerOperations(Object forwarding, Object client) implements InvocationHandler {
  /** The compiler copies the constant: it is the version that this was compiled with. */
  private static final String KNOWN = VersionInfo.SDK_VERSION;

  private static final boolean IS_KNOWN = KNOWN.equals(version());

  /** Returns a client with all operations of its type: the forwarding one, if that has them. */
  static <C> C in(Class<C> type, C forwarding, C client) {
    return IS_KNOWN ? forwarding : whole(type, forwarding, client);
  }

  /** Looks at every operation, which loads all their classes. */
  static <C> C whole(Class<C> type, C forwarding, C client) {
    return Arrays.stream(type.getMethods())
            .filter(NewerOperations::isOperation)
            .allMatch(method -> isOverridden(method, forwarding))
        ? forwarding
        : type.cast(
            Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                new NewerOperations(forwarding, client)));
  }

  /** Pages are read by the client that is asked for them. */
  private static boolean isOperation(Method method) {
    return method.getParameterCount() == 1
        && SdkRequest.class.isAssignableFrom(method.getParameterTypes()[0])
        && !method.getName().endsWith("Paginator");
  }

  private static boolean isOverridden(Method method, Object forwarding) {
    try {
      return !forwarding
          .getClass()
          .getMethod(method.getName(), method.getParameterTypes())
          .getDeclaringClass()
          .isInterface();
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static @Nullable Object version() {
    try {
      return VersionInfo.class.getField("SDK_VERSION").get(null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object target = isOverridden(method, forwarding) ? forwarding : client;
    return Forwarding.call(proxy, target, method, arguments);
  }
}
