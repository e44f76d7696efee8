package io.dynamobackup.wiremock;

import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The faults of {@link Faults} by the names of its methods, with values by those in JSON. */
@API(status = Status.INTERNAL)
public final class NamedFaults {
  private static final Map<String, Function<FaultValues, Fault>> BY_NAME = byName();

  private NamedFaults() {}

  /** Returns all names, in alphabetical order. */
  public static Set<String> names() {
    return Collections.unmodifiableSet(BY_NAME.keySet());
  }

  /**
   * Returns the fault of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Fault of(String name, FaultValues values) {
    Function<FaultValues, Fault> maker = BY_NAME.get(name);
    if (maker == null) {
      throw new IllegalArgumentException(
          "the fault (%s) is none%s; there are %s"
              .formatted(name, Spelling.of(name, names()), Spelling.list(names())));
    }
    return maker.apply(values);
  }

  private static Map<String, Function<FaultValues, Fault>> byName() {
    Map<String, Function<FaultValues, Fault>> all = new TreeMap<>();
    for (Method method : Faults.class.getMethods()) {
      if (method.getReturnType() == Fault.class && method.getParameterCount() == 0) {
        all.put(method.getName(), values -> without(method));
      }
    }
    all.put("latency", values -> Faults.latency(values.duration("by")));
    all.put("vanishingBackup", values -> Faults.vanishingBackup(values.duration("after")));
    all.put("unprocessed", values -> Faults.unprocessed(values.number("items")));
    all.put("partialPage", values -> Faults.partialPage(values.number("entries")));
    all.put(
        "error",
        values ->
            Faults.error(values.text("code"), values.text("message"), values.number("status")));
    return all;
  }

  private static Fault without(Method arguments) {
    try {
      return (Fault) arguments.invoke(null);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
