package io.dynamobackup.engine;

import io.dynamobackup.engine.operation.AwsBackup;
import io.dynamobackup.engine.operation.AwsBackupProvider;
import io.dynamobackup.engine.operation.OperationProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Who provides operations: of AWS Backup only where its SDK is on the class path. */
final class OperationProviders {
  private OperationProviders() {}

  /** Loads them by the loader of this class, not that of the thread, which may not see us. */
  static List<OperationProvider> load() {
    ClassLoader loader = OperationProviders.class.getClassLoader();
    List<OperationProvider> all = new ArrayList<>();
    ServiceLoader.load(OperationProvider.class, loader).forEach(all::add);
    if (AwsBackup.isPresent()) {
      ServiceLoader.load(AwsBackupProvider.class, loader).forEach(all::add);
    }
    return List.copyOf(all);
  }
}
