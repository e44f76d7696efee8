package io.dynamobackup.engine.plan;

import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobListener;
import io.dynamobackup.engine.vault.CopyOrder;
import io.dynamobackup.engine.vault.CopyRuns;
import io.dynamobackup.engine.vault.StoredBackup;
import io.dynamobackup.engine.vault.StoredBackups;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.Vaults;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/** Has recovery points copied as the rules that wanted them say, once they are complete. */
@API(status = Status.INTERNAL)
public record RuleCopies(EngineServices services) implements BackupJobListener {

  @Override
  public void changed(BackupJob job, BackupJobState state, Instant now) {
    RecoveryPointCreator rule = job.order().createdBy();
    if (state == BackupJobState.COMPLETED && rule != null) {
      job.order().copies().forEach(action -> copy(job, rule, action, now));
    }
  }

  private void copy(BackupJob job, RecoveryPointCreator rule, CopyAction action, Instant now) {
    String recoveryPoint = job.recoveryPoint();
    StoredBackup stored =
        recoveryPoint == null ? null : StoredBackups.of(services).find(recoveryPoint, now);
    Vault vault = services.states().of(Vaults.class, Vaults::new).find(job.vault().name());
    if (stored != null && vault != null) {
      CopyOrder order =
          CopyOrder.of(
              stored,
              vault,
              action.destinationBackupVaultArn(),
              action.lifecycle(),
              job.iamRoleArn());
      CopyRuns.of(services).create(order.by(rule, job.id()), now);
    }
  }
}
