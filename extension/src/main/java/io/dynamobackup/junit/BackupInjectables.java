package io.dynamobackup.junit;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The clients of AWS Backup, where {@code backup} is on the class path. */
@API(status = Status.INTERNAL)
public final class BackupInjectables implements InjectableProvider {

  @Override
  public List<Injectable<?>> injectables() {
    return BackupLibrary.isPresent() ? BackupClients.injectables() : List.of();
  }
}
