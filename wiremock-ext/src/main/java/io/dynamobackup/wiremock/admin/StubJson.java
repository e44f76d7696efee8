package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.stubbing.CallPattern;
import io.dynamobackup.engine.stubbing.Calls;
import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Stub;
import io.dynamobackup.wiremock.NamedFaults;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A stub as JSON: which calls, which of them, and what happens to them. */
final class StubJson {
  private final Members members;

  private StubJson(Members members) {
    this.members = members;
  }

  /** Returns the stub that an object says. */
  static Stub of(Members members) {
    return new StubJson(members).stub();
  }

  private Stub stub() {
    Stub stub = timed(counted(calls().atPriority(priority())));
    stub = answered(inScenario(stub));
    members.refuseOthers();
    return stub;
  }

  private int priority() {
    Integer priority = members.number("priority");
    return priority == null ? 5 : priority;
  }

  private CallPattern calls() {
    String operation = members.needed("operation");
    CallPattern calls = operation.equals("any") ? Calls.anyOperation() : Calls.operation(operation);
    String table = members.text("table");
    String backup = members.text("backup");
    if (table != null) {
      calls = calls.onTable(table);
    }
    return backup == null ? calls : calls.onBackup(backup);
  }

  private Stub counted(Stub stub) {
    Integer times = members.number("times");
    Integer onCall = members.number("onCall");
    Stub counted = times == null ? stub : stub.times(times);
    return onCall == null ? counted : counted.onCall(onCall);
  }

  private Stub timed(Stub stub) {
    Instant from = members.instant("from");
    Instant until = members.instant("until");
    if (from == null && until == null) {
      return stub;
    }
    return stub.between(from == null ? Instant.MIN : from, until == null ? Instant.MAX : until);
  }

  private Stub inScenario(Stub stub) {
    Members scenario = members.object("scenario");
    if (scenario == null) {
      return stub;
    }
    Stub in = stub.inScenario(scenario.needed("name"));
    in = with(in, scenario.text("state"), Stub::whenScenarioStateIs);
    in = with(in, scenario.text("newState"), Stub::willSetStateTo);
    scenario.refuseOthers();
    return in;
  }

  private static Stub with(Stub stub, @Nullable String state, BiFunction<Stub, String, Stub> step) {
    return state == null ? stub : step.apply(stub, state);
  }

  private Stub answered(Stub stub) {
    Fault fault = fault(members.value("fault"));
    boolean proceeds = members.isTrue("proceed");
    if (fault != null && !proceeds) {
      return stub.willReturn(fault);
    }
    if (fault == null && proceeds) {
      return stub.willProceed();
    }
    throw new BadRequest(
        "the stub needs either \"fault\", such as \"throttling\" or {\"name\": \"latency\", \"by\":"
            + " \"PT5S\"}, or \"proceed\": true");
  }

  private static @Nullable Fault fault(@Nullable Object value) {
    try {
      return NamedFaults.of(value);
    } catch (IllegalStateException e) {
      throw new BadRequest(String.valueOf(e.getMessage()));
    }
  }
}
