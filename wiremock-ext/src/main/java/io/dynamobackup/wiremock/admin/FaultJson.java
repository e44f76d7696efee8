package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Faults by the names that {@link Faults} has for them: {@code "throttling"}, or {@code {"name":
 * "latency", "by": "PT5S"}}.
 */
final class FaultJson {
  private static final Map<String, Function<Members, Fault>> BY_NAME = byName();

  private FaultJson() {}

  /** Returns all names. */
  static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** Returns the fault that an object, or a name, says. */
  static Fault of(Members members) {
    String name = members.name();
    Function<Members, Fault> maker = BY_NAME.get(name);
    if (maker == null) {
      throw new BadRequest(
          "the fault (%s) is none%s; there are %s"
              .formatted(
                  name, Spelling.of(name, BY_NAME.keySet()), Spelling.list(BY_NAME.keySet())));
    }
    Fault fault = maker.apply(members);
    boolean after = members.isTrue("afterEffect");
    members.refuseOthers();
    return after ? afterEffect(fault) : fault;
  }

  private static Fault afterEffect(Fault fault) {
    try {
      return fault.afterEffect();
    } catch (IllegalStateException e) {
      throw new BadRequest(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, Function<Members, Fault>> byName() {
    Map<String, Function<Members, Fault>> all = new TreeMap<>();
    for (Method method : Faults.class.getMethods()) {
      if (method.getReturnType() == Fault.class && method.getParameterCount() == 0) {
        all.put(method.getName(), members -> without(method));
      }
    }
    all.put("latency", members -> Faults.latency(duration(members, "by")));
    all.put("vanishingBackup", members -> Faults.vanishingBackup(duration(members, "after")));
    all.put("unprocessed", members -> Faults.unprocessed(members.neededNumber("items")));
    all.put("partialPage", members -> Faults.partialPage(members.neededNumber("entries")));
    all.put(
        "error",
        members ->
            Faults.error(
                members.needed("code"), members.needed("message"), members.neededNumber("status")));
    return all;
  }

  private static Fault without(Method arguments) {
    try {
      return (Fault) arguments.invoke(null);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Duration duration(Members members, String name) {
    Duration duration = members.duration(name);
    if (duration == null) {
      throw new BadRequest(
          "fault needs the member \"%s\", a duration in ISO-8601 such as PT5S".formatted(name));
    }
    return duration;
  }
}
