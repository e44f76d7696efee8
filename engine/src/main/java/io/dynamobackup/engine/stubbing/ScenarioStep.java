package io.dynamobackup.engine.stubbing;

import org.jspecify.annotations.Nullable;

/**
 * A stub's part in a scenario.
 *
 * @param scenario the name of the scenario; null for a stub that has no part in one
 * @param required the state in which the stub answers; null for any
 * @param next the state after it has answered; null for the same
 */
record ScenarioStep(@Nullable String scenario, @Nullable String required, @Nullable String next) {
  static final ScenarioStep NONE = new ScenarioStep(null, null, null);

  ScenarioStep in(String name) {
    requireUnsaid(scenario, "inScenario", name);
    return new ScenarioStep(name, required, next);
  }

  ScenarioStep when(String state) {
    requireUnsaid(required, "whenScenarioStateIs", state);
    return new ScenarioStep(scenario, state, next);
  }

  ScenarioStep then(String state) {
    requireUnsaid(next, "willSetStateTo", state);
    return new ScenarioStep(scenario, required, state);
  }

  private static void requireUnsaid(@Nullable String said, String verb, String other) {
    if (said != null) {
      throw new IllegalArgumentException(
          "%s(%s) was said of this stub: %s(%s) would replace it; for another state make another stub"
              .formatted(verb, said, verb, other));
    }
  }

  /** Refuses states without a scenario. */
  void requireScenario() {
    if (scenario == null && (required != null || next != null)) {
      throw new IllegalArgumentException(
          "state \"%s\" is one of no scenario: add inScenario(…)"
              .formatted(required != null ? required : next));
    }
  }

  @Override
  public String toString() {
    return (scenario == null ? "" : " inScenario(" + scenario + ")")
        + (required == null ? "" : " whenScenarioStateIs(" + required + ")")
        + (next == null ? "" : " willSetStateTo(" + next + ")");
  }
}
