package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Retention;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.backup.model.CopyAction;

/** What the copy actions of a rule must be. */
final class CopyRule {
  private static final int MOST = 5;
  private static final Pattern VAULT =
      Pattern.compile("arn:aws[a-z-]*:backup:[a-z0-9-]+:\\d{12}:backup-vault:[a-zA-Z0-9_-]{2,50}");

  private CopyRule() {}

  static void check(List<CopyAction> actions, Retention ofRule) {
    if (actions.size() > MOST) {
      throw BackupErrors.limitExceeded(
          "A rule has at most %d copy actions, not %d".formatted(MOST, actions.size()));
    }
    for (CopyAction action : actions) {
      if (!VAULT.matcher(action.destinationBackupVaultArn()).matches()) {
        throw BackupErrors.invalidParameter(
            "Invalid backup vault ARN: " + action.destinationBackupVaultArn());
      }
      if (action.lifecycle() != null) {
        Retention.of(action.lifecycle()).endingNoLaterThan(ofRule).check();
      }
    }
  }
}
