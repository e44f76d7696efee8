package io.dynamobackup.engine.operation;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Contributes the operations of a feature of AWS Backup; looked for only where {@link AwsBackup} is
 * present.
 */
@API(status = Status.EXPERIMENTAL)
public interface AwsBackupProvider extends OperationProvider {

  @Override
  default boolean mayHave(String operation) {
    return AwsBackup.has(operation);
  }
}
