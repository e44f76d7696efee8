package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.extension.StubLifecycleListener;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees every mapping before it is made or changed, and when all were dropped. WireMock 4 has the
 * methods of WireMock 3 return the mapping, and others for many mappings at a time: no class can
 * have both.
 */
final class StubListener implements InvocationHandler {
  private final String name;
  private final Consumer<StubMapping> check;
  private final Runnable afterReset;

  private StubListener(String name, Consumer<StubMapping> check, Runnable afterReset) {
    this.name = name;
    this.check = check;
    this.afterReset = afterReset;
  }

  /** Returns one that checks every mapping before it is made or changed. */
  static StubLifecycleListener beforeChange(String name, Consumer<StubMapping> check) {
    return new StubListener(name, check, () -> {}).proxy();
  }

  /** Returns one that does something whenever all mappings were dropped. */
  static StubLifecycleListener afterReset(String name, Runnable action) {
    return new StubListener(name, mapping -> {}, action).proxy();
  }

  private StubLifecycleListener proxy() {
    return (StubLifecycleListener)
        Proxy.newProxyInstance(
            StubListener.class.getClassLoader(),
            new Class<?>[] {StubLifecycleListener.class},
            this);
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    Object last = arguments == null ? name : arguments[arguments.length - 1];
    return switch (method.getName()) {
      case "getName", "toString" -> name;
      case "hashCode" -> name.hashCode();
      case "equals" -> proxy == last;
      case "beforeStubCreated", "beforeStubEdited" -> {
        check.accept((StubMapping) last);
        yield method.getReturnType() == void.class ? null : last;
      }
      case "beforeStubsAltered" -> {
        ((List<?>) last).forEach(this::checkChange);
        yield null;
      }
      case "afterStubsReset" -> {
        afterReset.run();
        yield null;
      }
      default -> null;
    };
  }

  /** A change of WireMock 4's that removes a mapping makes none. */
  private void checkChange(Object change) {
    for (Class<?> type : change.getClass().getInterfaces()) {
      switch (type.getSimpleName()) {
        case "StubMappingToCreate" ->
            check.accept((StubMapping) Dialect.call(type, "getStub", change));
        case "StubMappingToEdit" ->
            check.accept((StubMapping) Dialect.call(type, "getNewStub", change));
        default -> {}
      }
    }
  }
}
