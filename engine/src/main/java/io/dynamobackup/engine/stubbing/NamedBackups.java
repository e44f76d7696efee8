package io.dynamobackup.engine.stubbing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;

/** The backup that a request names. */
final class NamedBackups {
  /** The operations whose requests name one. */
  static final Set<String> OPERATIONS =
      Set.of("DeleteBackup", "DescribeBackup", "RestoreTableFromBackup");

  private NamedBackups() {}

  /** Returns the ARN, or null. */
  static @Nullable String of(SdkRequest request) {
    if (request instanceof DescribeBackupRequest describe) {
      return describe.backupArn();
    }
    if (request instanceof DeleteBackupRequest delete) {
      return delete.backupArn();
    }
    return request instanceof RestoreTableFromBackupRequest restore ? restore.backupArn() : null;
  }
}
