package io.dynamobackup.engine.vault;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a restore job is to do, whoever wants it. It says all that is told of the recovery point,
 * which may be gone when somebody asks.
 *
 * @param recoveryPoint its ARN
 * @param recoveryPointCreatedAt when it was created
 * @param bytes its size
 * @param vaultArn where it is
 * @param sourceTableArn the table it is of
 * @param metadata how the table is to be
 * @param iamRoleArn on whose behalf
 * @param copiesTags whether the tags of the recovery point become those of the table
 * @param testingPlanArn the plan of restore tests that wants it, or null where a user does
 */
@API(status = Status.INTERNAL)
public record RestoreOrder(
    String recoveryPoint,
    Instant recoveryPointCreatedAt,
    long bytes,
    String vaultArn,
    String sourceTableArn,
    RestoreMetadata metadata,
    String iamRoleArn,
    boolean copiesTags,
    @Nullable String testingPlanArn) {

  /** Returns an order to restore a recovery point. */
  public static RestoreOrder of(
      StoredBackup stored,
      String vaultArn,
      RestoreMetadata metadata,
      String iamRoleArn,
      boolean copiesTags,
      @Nullable String testingPlanArn) {
    return new RestoreOrder(
        stored.arn(),
        stored.backup().createdAt(),
        stored.backup().contents().bytes(),
        vaultArn,
        stored.backup().source().arn(),
        metadata,
        iamRoleArn,
        copiesTags,
        testingPlanArn);
  }
}
