package io.dynamobackup.engine.stubbing;

import java.util.HashMap;
import java.util.Map;

/** The state of each scenario. Not safe for threads: the table of stubs is. */
final class Scenarios {
  private final Map<String, String> states = new HashMap<>();

  /** Returns whether the scenario of a stub is in the state in which the stub answers. */
  boolean are(ScenarioStep step) {
    return step.scenario() == null
        || step.required() == null
        || step.required().equals(state(step.scenario()));
  }

  String state(String scenario) {
    return states.getOrDefault(scenario, Calls.STARTED);
  }

  void take(ScenarioStep step) {
    if (step.scenario() != null && step.next() != null) {
      states.put(step.scenario(), step.next());
    }
  }

  void reset() {
    states.clear();
  }
}
