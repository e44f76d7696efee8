package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.operation.AwsBackup;
import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What the operations of AWS are called in an engine, whether or not it has them. */
@API(status = Status.INTERNAL)
public final class OperationNames {
  private static final Set<String> OF_AWS_BACKUP =
      ResourceLines.of(OperationNames.class, "/io/dynamobackup/engine/wire/backup.routes").stream()
          .map(route -> AwsBackup.name(route.substring(route.lastIndexOf(' ') + 1)))
          .collect(Collectors.toUnmodifiableSet());

  private OperationNames() {}

  /** Returns the names of those of DynamoDB and its streams. */
  public static Set<String> ofDynamoDb() {
    return NamedTables.operations();
  }

  /** Returns the names of those of AWS Backup, such as {@code backup:CreateBackupVault}. */
  public static Set<String> ofAwsBackup() {
    return OF_AWS_BACKUP;
  }
}
