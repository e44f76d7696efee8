package io.dynamobackup.wiremock;

import static java.util.Map.entry;

import io.dynamobackup.engine.error.Spelling;
import io.dynamobackup.engine.stubbing.Fault;
import io.dynamobackup.engine.stubbing.Faults;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * The faults of {@link Faults} by their names, as a mapping says them: {@code "throttling"}, or
 * with values {@code {"name": "unprocessed", "items": 2}}.
 */
@API(status = Status.INTERNAL)
public final class NamedFaults {
  private static final String NAME = "name";
  private static final String AFTER_EFFECT = "afterEffect";

  private static final Map<String, Function<FaultValues, Fault>> FAULTS =
      Map.ofEntries(
          entry("throttling", values -> Faults.throttling()),
          entry("provisionedThroughputExceeded", values -> Faults.provisionedThroughputExceeded()),
          entry("requestLimitExceeded", values -> Faults.requestLimitExceeded()),
          entry("limitExceeded", values -> Faults.limitExceeded()),
          entry("internalServerError", values -> Faults.internalServerError()),
          entry("serviceUnavailable", values -> Faults.serviceUnavailable()),
          entry("expiredCredentials", values -> Faults.expiredCredentials()),
          entry("clockSkew", values -> Faults.clockSkew()),
          entry("transactionConflict", values -> Faults.transactionConflict()),
          entry("connectionReset", values -> Faults.connectionReset()),
          entry("lostReply", values -> Faults.lostReply()),
          entry("timeout", values -> Faults.timeout()),
          entry("latency", values -> Faults.latency(values.duration("by"))),
          entry("duplicateDelivery", values -> Faults.duplicateDelivery()),
          entry("corruptReply", values -> Faults.corruptReply()),
          entry("wrongChecksum", values -> Faults.wrongChecksum()),
          entry("truncatedReply", values -> Faults.truncatedReply()),
          entry("unprocessed", values -> Faults.unprocessed(values.number("items"))),
          entry("partialPage", values -> Faults.partialPage(values.number("entries"))),
          entry("stuckInCreating", values -> Faults.stuckInCreating()),
          entry("vanishingBackup", values -> Faults.vanishingBackup(values.duration("after"))),
          entry("failedRestore", values -> Faults.failedRestore()),
          entry(
              "error",
              values ->
                  Faults.error(
                      values.text("code"), values.text("message"), values.number("status"))));

  private NamedFaults() {}

  static Set<String> names() {
    return FAULTS.keySet();
  }

  /** Returns the fault that a mapping names, or null when it names none. */
  public static @Nullable Fault of(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (value instanceof String name) {
      return of(name, Map.of());
    }
    if (value instanceof Map<?, ?> map && map.get(NAME) instanceof String name) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.forEach((key, each) -> values.put(key.toString(), each));
      values.remove(NAME);
      return of(name, values);
    }
    throw new IllegalArgumentException(
        "fault (%s) must be a name such as \"throttling\", or an object with a \"name\""
            .formatted(value));
  }

  private static Fault of(String name, Map<String, Object> given) {
    Function<FaultValues, Fault> maker = FAULTS.get(name);
    if (maker == null) {
      throw new IllegalArgumentException(
          "fault (%s) must be one of %s%s"
              .formatted(name, Spelling.list(FAULTS.keySet()), Spelling.of(name, FAULTS.keySet())));
    }
    FaultValues values = new FaultValues(name, given);
    Fault fault = maker.apply(values);
    fault = values.flag(AFTER_EFFECT) ? fault.afterEffect() : fault;
    values.requireAllUsed();
    return fault;
  }
}
