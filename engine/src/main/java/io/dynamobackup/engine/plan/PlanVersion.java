package io.dynamobackup.engine.plan;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AdvancedBackupSetting;
import software.amazon.awssdk.services.backup.model.BackupPlan;
import software.amazon.awssdk.services.backup.model.BackupPlanInput;

/**
 * What a plan was at one time.
 *
 * @param id the base 64 of a UUID
 * @param createdAt in milliseconds
 * @param input what was asked for
 * @param rules its rules, in their order
 */
@API(status = Status.INTERNAL)
public record PlanVersion(
    String id, Instant createdAt, BackupPlanInput input, List<PlanRule> rules) {

  /** Copies the rules. */
  public PlanVersion {
    rules = List.copyOf(rules);
  }

  /** Returns the document as AWS gives it back. */
  public BackupPlan document() {
    return BackupPlan.builder()
        .backupPlanName(input.backupPlanName())
        .rules(rules.stream().map(PlanRule::document).toList())
        .advancedBackupSettings(settings())
        .build();
  }

  /** Returns the settings of other services, or null where none were given. */
  public @Nullable List<AdvancedBackupSetting> settings() {
    return input.hasAdvancedBackupSettings() ? input.advancedBackupSettings() : null;
  }

  /** Returns the name. */
  public String name() {
    return input.backupPlanName();
  }
}
