package io.dynamobackup.engine.operation.monitoring;

import io.dynamobackup.engine.monitoring.MonitoringLog;
import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.BoundOperation;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.plan.Plans;
import io.dynamobackup.engine.vault.BackupJobs;
import io.dynamobackup.engine.vault.CopyJobs;
import io.dynamobackup.engine.vault.RecoveryPoints;
import io.dynamobackup.engine.vault.RegionSettings;
import io.dynamobackup.engine.vault.RestoreJobs;
import io.dynamobackup.engine.vault.Vaults;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Has what becomes of jobs, recovery points and vaults be told; there is no operation for it. */
@API(status = Status.INTERNAL)
public final class MonitoringOperations implements AwsBackupProvider {

  @Override
  public List<BoundOperation<?, ?>> operations(EngineServices services) {
    MonitoringLog log = services.states().of(MonitoringLog.class, MonitoringLog::new);
    Topics topics = new Topics(services.states().of(Vaults.class, Vaults::new));
    services
        .states()
        .of(BackupJobs.class, BackupJobs::new)
        .listen(new BackupJobRecorder(log, topics, services.account()));
    services
        .states()
        .of(RecoveryPoints.class, RecoveryPoints::new)
        .listen(new RecoveryPointRecorder(log, topics, services));
    services
        .states()
        .of(RestoreJobs.class, RestoreJobs::new)
        .listen(new RestoreJobRecorder(log, topics, services.account()));
    services
        .states()
        .of(CopyJobs.class, CopyJobs::new)
        .listen(new CopyJobRecorder(log, topics, services.account()));
    Plans.of(services).listen(new PlanRecorder(log));
    RegionSettings.of(services)
        .listen(optIns -> log.add(new RegionSettingOccurrence(optIns, services.clock().instant())));
    topics
        .vaults()
        .listen(
            (vault, change) ->
                log.add(new VaultOccurrence(vault, change, services.clock().instant())));
    return List.of();
  }
}
