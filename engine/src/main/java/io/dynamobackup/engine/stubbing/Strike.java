package io.dynamobackup.engine.stubbing;

import java.util.Locale;

/**
 * An attempt that chaos struck.
 *
 * @param operation its operation
 * @param number which attempt of its operation it was, from 1
 * @param fault the place of the fault in the list
 */
record Strike(String operation, int number, int fault) {

  /** Returns the stub that has a fault in the same place, as it is written. */
  String stub(Fault struck) {
    String calls =
        operation.contains(":")
            ? "operation(\"%s\")".formatted(operation)
            : operation.substring(0, 1).toLowerCase(Locale.ROOT) + operation.substring(1) + "()";
    return "stubs.stubFor(%s.onCall(%d).willReturn(%s));".formatted(calls, number, struck);
  }
}
