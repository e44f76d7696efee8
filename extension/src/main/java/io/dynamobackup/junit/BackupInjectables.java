package io.dynamobackup.junit;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The clients of AWS Backup, where {@code backup} is on the class path. */
@API(status = Status.INTERNAL)
public final class BackupInjectables implements InjectableProvider {
  private static final String LIBRARY = "software.amazon.awssdk.services.backup.BackupClient";

  @Override
  public List<Injectable<?>> injectables() {
    return Library.isPresent(LIBRARY) ? BackupClients.injectables() : List.of();
  }
}
