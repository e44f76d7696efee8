package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.vault.BackupErrors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ControlScope;
import software.amazon.awssdk.services.backup.model.FrameworkControl;

/** What controls a framework may have (Developer Guide, "AWS Backup Audit Manager controls"). */
final class ControlRules {
  private static final List<String> NAMES =
      List.of(
          "BACKUP_LAST_RECOVERY_POINT_CREATED",
          "BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK",
          "BACKUP_RECOVERY_POINT_ENCRYPTED",
          "BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED",
          "BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK",
          "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_PLAN",
          "BACKUP_RESOURCES_PROTECTED_BY_BACKUP_VAULT_LOCK",
          "BACKUP_RESOURCES_PROTECTED_BY_CROSS_ACCOUNT",
          "BACKUP_RESOURCES_PROTECTED_BY_CROSS_REGION",
          "BACKUP_RESOURCES_IN_LOGICALLY_AIR_GAPPED_VAULT",
          "RESTORE_TIME_FOR_RESOURCES_MEET_TARGET");
  private static final int TAGS = 1;

  private ControlRules() {}

  static void check(List<FrameworkControl> controls) {
    if (controls.isEmpty()) {
      throw BackupErrors.invalidParameter("A framework must have at least one control");
    }
    Set<String> names = new HashSet<>();
    for (FrameworkControl control : controls) {
      if (!NAMES.contains(control.controlName())) {
        throw BackupErrors.invalidParameter(
            "ControlName (%s) must be one of %s"
                .formatted(control.controlName(), String.join(", ", NAMES)));
      }
      if (!names.add(control.controlName())) {
        throw BackupErrors.invalidParameter(
            "Control %s is there twice".formatted(control.controlName()));
      }
      check(control.controlScope());
    }
  }

  /** A scope has one tag at most (API Reference, "ControlScope"). */
  private static void check(@Nullable ControlScope scope) {
    if (scope != null && scope.tags().size() > TAGS) {
      throw BackupErrors.invalidParameter("A ControlScope has at most one tag");
    }
  }
}
