package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.Audited;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.FrameworkControl;

/** The frameworks of one account in one Region. */
final class Frameworks extends Audited<StoredFramework> {
  private static final int QUOTA = 15;

  Frameworks() {
    super("Framework", QUOTA);
  }

  private Frameworks(Frameworks origin) {
    super(origin);
  }

  /** Refuses a framework of that name controls that another has, in whatever order. */
  void requireOtherControls(
      String name, List<FrameworkControl> controls, Account account, Instant now) {
    Set<FrameworkControl> wanted = Set.copyOf(controls);
    for (StoredFramework other : all(now)) {
      if (!other.name().equals(name) && Set.copyOf(other.controls()).equals(wanted)) {
        throw AlreadyExistsException.builder()
            .message(
                "Controls in framework %s from account %s already exist."
                    .formatted(other.name(), account.id()))
            .arn(other.arn())
            .build();
      }
    }
  }

  @Override
  public Frameworks fork() {
    return new Frameworks(this);
  }
}
