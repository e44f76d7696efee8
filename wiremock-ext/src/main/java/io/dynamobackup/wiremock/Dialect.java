package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * Where WireMock 3, against which this is compiled, and WireMock 4 differ in what their methods are
 * called with and return: these are looked up by name.
 */
final class Dialect {
  private static final String UNKNOWN = "this WireMock is neither of version 3 nor 4";

  private Dialect() {}

  /** In WireMock 4 it returns the mapping that it added. */
  static void add(StubMapping mapping, StubMappings mappings) {
    call(method(StubMappings.class, "addMapping", StubMapping.class), mappings, mapping);
  }

  /** In WireMock 4 it returns the mapping that it removed. */
  static void remove(StubMapping mapping, StubMappings mappings) {
    call(method(StubMappings.class, "removeMapping", StubMapping.class), mappings, mapping);
  }

  /** Calls a method that only one of the versions has, or that returns something in one only. */
  static Object call(Class<?> type, String name, Object target) {
    return call(method(type, name), target);
  }

  private static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(UNKNOWN, e);
    }
  }

  private static Object call(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(UNKNOWN, e);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
