package io.dynamobackup.engine.operation.monitoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/** The rule of a plan that wanted something, as events tell it. */
final class RuleText {
  private RuleText() {}

  /** Adds the rule to a detail, if there is one. */
  static void add(Map<String, Object> detail, @Nullable RecoveryPointCreator rule) {
    if (rule != null) {
      Map<String, Object> createdBy = new LinkedHashMap<>();
      createdBy.put("backupPlanId", rule.backupPlanId());
      createdBy.put("backupPlanArn", rule.backupPlanArn());
      createdBy.put("backupPlanVersion", rule.backupPlanVersion());
      createdBy.put("backupPlanRuleId", rule.backupRuleId());
      detail.put("createdBy", createdBy);
    }
  }
}
