package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import io.dynamobackup.wiremock.FaultValues;
import io.dynamobackup.wiremock.NamedFaults;
import java.time.Duration;
import java.util.Set;

/**
 * Faults by the names that {@link Faults} has for them: {@code "throttling"}, or {@code {"name":
 * "latency", "by": "PT5S"}}.
 */
record FaultJson(Members members) implements FaultValues {

  /** Returns all names. */
  static Set<String> names() {
    return NamedFaults.names();
  }

  /** Returns the fault that an object, or a name, says. */
  static Fault of(Members members) {
    try {
      Fault fault = NamedFaults.of(members.name(), new FaultJson(members));
      boolean after = members.isTrue("afterEffect");
      members.refuseOthers();
      return after ? fault.afterEffect() : fault;
    } catch (IllegalStateException e) {
      throw new BadRequest(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String text(String name) {
    return members.needed(name);
  }

  @Override
  public int number(String name) {
    return members.neededNumber(name);
  }

  @Override
  public Duration duration(String name) {
    Duration duration = members.duration(name);
    if (duration == null) {
      throw new BadRequest(
          "fault needs the member \"%s\", a duration in ISO-8601 such as PT5S".formatted(name));
    }
    return duration;
  }
}
