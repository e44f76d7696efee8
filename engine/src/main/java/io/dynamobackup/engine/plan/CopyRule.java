package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.Retention;
import io.dynamobackup.engine.vault.VaultArn;
import java.util.List;
import software.amazon.awssdk.services.backup.model.CopyAction;

/** What the copy actions of a rule must be. */
final class CopyRule {
  private static final int MOST = 5;

  private CopyRule() {}

  static void check(List<CopyAction> actions, Retention ofRule) {
    if (actions.size() > MOST) {
      throw BackupErrors.limitExceeded(
          "A rule has at most %d copy actions, not %d".formatted(MOST, actions.size()));
    }
    for (CopyAction action : actions) {
      VaultArn.parse(action.destinationBackupVaultArn());
      if (action.lifecycle() != null) {
        Retention.of(action.lifecycle()).endingNoLaterThan(ofRule).check();
      }
    }
  }
}
