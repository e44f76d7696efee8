package io.dynamobackup.engine.conformance.awsbackup;

import org.jspecify.annotations.Nullable;

/** The one plan that there may be, and whether a table is assigned to it. */
final class ModelPlans {
  private @Nullable ModelPlan plan;
  private boolean isSelected;

  /** Returns the plan that runs, or null. */
  @Nullable ModelPlan selected() {
    return isSelected ? plan : null;
  }

  String put(ModelStep step) {
    if (!step.retention().isValid()) {
      return ModelAnswer.INVALID;
    }
    plan = new ModelPlan(step.vaultName(), step.otherName(), step.retention().kept());
    return ModelAnswer.DONE;
  }

  String delete() {
    if (plan == null) {
      return ModelAnswer.NOT_FOUND;
    }
    if (isSelected) {
      return ModelAnswer.REFUSED;
    }
    plan = null;
    return ModelAnswer.DONE;
  }

  String select() {
    if (plan == null) {
      return ModelAnswer.NOT_FOUND;
    }
    if (isSelected) {
      return ModelAnswer.EXISTS;
    }
    isSelected = true;
    return ModelAnswer.DONE;
  }

  String unselect() {
    if (!isSelected) {
      return ModelAnswer.NOT_FOUND;
    }
    isSelected = false;
    return ModelAnswer.DONE;
  }
}
