package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.time.InstantSource;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;

/**
 * Finds the backup a request names.
 *
 * <p>As AWS was seen to do, the region in the ARN is only checked to be one of the partition: the
 * backup is looked up in the region of the endpoint.
 */
@API(status = Status.INTERNAL)
public record BackupLookup(Account account, Backups backups, InstantSource clock) {

  /** Returns the backup, or throws the error AWS would send. */
  public Backup find(String arn) {
    Backup backup = backups.find(check(arn), clock.instant());
    if (backup == null || !backup.isOfDynamoDb()) {
      throw notFound(arn);
    }
    return backup;
  }

  /** Returns a backup that AWS Backup has and DynamoDB has not, or throws the error AWS sends. */
  public Backup findManaged(String arn) {
    Backup backup = backups.findManaged(arn, clock.instant());
    if (backup == null) {
      throw notFound(arn);
    }
    return backup;
  }

  private static BackupNotFoundException notFound(String arn) {
    return BackupNotFoundException.builder().message("Backup not found: " + arn).build();
  }

  /** Returns the parts of an ARN that may name a backup of this account. */
  public BackupArn check(String text) {
    BackupArn arn = BackupArn.parse(text);
    if (arn == null) {
      throw Errors.validation("Invalid Backup ARN");
    }
    if (arn.region().isEmpty()) {
      throw Errors.accessDenied("Access is denied");
    }
    if (!arn.isOfDynamoDb(account.partition()) || !isRegion(arn)) {
      throw Errors.validation("Invalid Request: BackupArn is not valid");
    }
    if (!arn.account().equals(account.id())) {
      throw Errors.accessDenied("Access is denied");
    }
    return arn;
  }

  private boolean isRegion(BackupArn arn) {
    if (arn.region().equals(account.region())) {
      return true;
    }
    RegionMetadata metadata = Region.of(arn.region()).metadata();
    return metadata != null && metadata.partition().id().equals(arn.partition());
  }
}
