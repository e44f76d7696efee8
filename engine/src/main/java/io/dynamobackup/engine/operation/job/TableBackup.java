package io.dynamobackup.engine.operation.job;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.catalog.Backup;
import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.RecoveryPointArn;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.catalog.Tables;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.consistency.BackupMaker;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.vault.BackupJob;
import io.dynamobackup.engine.vault.BackupJobStarter;
import io.dynamobackup.engine.vault.DeniedRoles;
import io.dynamobackup.engine.vault.RecoveryPoint;
import io.dynamobackup.engine.vault.RecoveryPointExpiry;
import io.dynamobackup.engine.vault.RecoveryPoints;
import io.dynamobackup.engine.vault.RegionSettings;
import io.dynamobackup.engine.vault.ResourceTags;
import io.dynamobackup.engine.vault.StatusMessage;
import io.dynamobackup.engine.vault.Vault;
import io.dynamobackup.engine.vault.Vaults;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.BackupJobState;
import software.amazon.awssdk.services.dynamodb.model.BackupType;

/**
 * Makes recovery points of tables: backups that are DynamoDB's, too, unless AWS Backup manages them
 * in full. The tags of those are their table's, and the job's.
 */
final class TableBackup implements BackupJobStarter {
  private final EngineServices services;
  private final Account account;
  private final Tables tables;
  private final Backups backups;
  private final Vaults vaults;
  private final RecoveryPoints points;
  private final RecoveryPointExpiry expiry;
  private final BackupMaker maker;
  private final RegionSettings settings;
  private final ResourceTags tags;
  private final Identifiers identifiers;

  TableBackup(EngineServices services) {
    this.services = services;
    this.account = services.account();
    this.tables = services.tables();
    this.backups = services.backups();
    this.vaults = services.states().of(Vaults.class, Vaults::new);
    this.points = services.states().of(RecoveryPoints.class, RecoveryPoints::new);
    this.expiry = RecoveryPointExpiry.of(services);
    this.maker = new BackupMaker(services);
    this.settings = RegionSettings.of(services);
    this.tags = services.states().of(ResourceTags.class, ResourceTags::new);
    this.identifiers = services.identifiers();
  }

  @Override
  public BackupJob start(BackupJob job, Instant now) {
    StatusMessage refusal = refusal(job);
    if (refusal != null) {
      return failed(job, refusal, now);
    }
    Table table =
        job.tableArn().equals(account.tableArn(job.tableName()))
            ? tables.find(job.tableName(), now)
            : null;
    return table == null || !table.serves(now)
        ? failed(job, StatusMessage.of("Table %s not found".formatted(job.tableArn())), now)
        : backUp(job, table, now);
  }

  /** Returns why there must not be a recovery point, or null if it may be. */
  private @Nullable StatusMessage refusal(BackupJob job) {
    Vault vault = vaults.find(job.vault().name());
    if (vault == null) {
      return StatusMessage.of(
          "Backup job failed because backup vault %s does not exist.".formatted(job.vault().arn()));
    }
    if (DeniedRoles.of(services).contains(job.iamRoleArn())) {
      return StatusMessage.accessDenied(
          "AWS Backup does not have permission to describe resource " + job.tableArn());
    }
    return vault.lock() == null || vault.lock().allows(job.retention().deleteAfterDays())
        ? null
        : StatusMessage.invalidParameters(
            "Retention period of the backup job is outside of the range that Vault Lock of backup vault %s allows"
                .formatted(vault.name()));
  }

  private BackupJob backUp(BackupJob job, Table table, Instant now) {
    settings.optInForDynamoDb();
    Backup made = maker.make(table, "awsbackup_" + job.id(), BackupType.AWS_BACKUP, now);
    boolean isManaged = settings.areTablesFullyManaged();
    Map<String, String> inherited = tags(made, job);
    if (isManaged && !ResourceTags.isRoomFor(inherited)) {
      return failed(job, StatusMessage.invalidParameters(ResourceTags.TOO_MANY), now);
    }
    Backup backup =
        expiry.apply(
            job.retention(), job.vault().name(), isManaged ? managed(made, inherited) : made);
    backups.add(backup);
    RecoveryPoint point =
        RecoveryPoint.of(
            backup, job.vault().name(), job.iamRoleArn(), job.retention(), job.order().createdBy());
    points.put(point);
    return job.making(point.arn(), backup);
  }

  private Backup managed(Backup made, Map<String, String> inherited) {
    String arn = RecoveryPointArn.in(account, identifiers.uuid()).toString();
    tags.create(arn, inherited);
    return made.managedAs(arn);
  }

  private static Map<String, String> tags(Backup made, BackupJob job) {
    Map<String, String> tags = new TreeMap<>();
    made.definition().tags().forEach(tag -> tags.put(tag.key(), tag.value()));
    tags.putAll(job.order().tags());
    return tags;
  }

  private static BackupJob failed(BackupJob job, StatusMessage message, Instant now) {
    return job.ended(BackupJobState.FAILED, message, now);
  }
}
