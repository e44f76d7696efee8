package io.dynamobackup.engine;

import io.dynamobackup.engine.operation.AwsBackup;
import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.ArrayList;
import java.util.List;

/** Who provides operations: of AWS Backup only where its SDK is on the class path. */
final class OperationProviders {
  private OperationProviders() {}

  static List<OperationProvider> load() {
    List<OperationProvider> all = new ArrayList<>(Providers.of(OperationProvider.class));
    if (AwsBackup.isPresent()) {
      all.addAll(Providers.of(AwsBackupProvider.class));
    }
    return List.copyOf(all);
  }
}
