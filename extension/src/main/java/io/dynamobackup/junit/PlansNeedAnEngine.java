package io.dynamobackup.junit;

/** Refuses a {@link WithPlan} that nobody reads. */
final class PlansNeedAnEngine extends NeedsAnEngine {

  PlansNeedAnEngine() {
    super("@WithPlan creates plans in a test's engine");
  }
}
