package io.dynamobackup.engine.vault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.CopyAction;
import software.amazon.awssdk.services.backup.model.RecoveryPointCreator;

/**
 * What a backup job is to do, whoever wants it.
 *
 * @param vault where the recovery point goes
 * @param tableArn the table
 * @param iamRoleArn on whose behalf
 * @param retention how long the recovery point is kept
 * @param completeWindow how long the job may take: after its start where a rule wants it, after its
 *     creation where a user does (API Reference, "BackupRule" and "StartBackupJob")
 * @param tags of the recovery point
 * @param copies what is to be copied where once the recovery point is complete
 * @param createdBy the rule of a plan that wants it, or null where a user does
 */
@API(status = Status.INTERNAL)
public record BackupOrder(
    JobVault vault,
    String tableArn,
    String iamRoleArn,
    Retention retention,
    Duration completeWindow,
    Map<String, String> tags,
    List<CopyAction> copies,
    @Nullable RecoveryPointCreator createdBy) {
  /** Copies the collections. */
  public BackupOrder {
    tags = Map.copyOf(tags);
    copies = List.copyOf(copies);
  }

  /** Returns when a job must be complete. */
  Instant completeBy(Instant createdAt, Instant startedAt) {
    return (createdBy == null ? createdAt : startedAt).plus(completeWindow);
  }
}
