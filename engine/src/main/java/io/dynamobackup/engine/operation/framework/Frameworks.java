package io.dynamobackup.engine.operation.framework;

import io.dynamobackup.engine.vault.Audited;

/** The frameworks of one account in one Region. */
final class Frameworks extends Audited<StoredFramework> {
  private static final int QUOTA = 15;

  Frameworks() {
    super("Framework", QUOTA);
  }

  private Frameworks(Frameworks origin) {
    super(origin);
  }

  @Override
  public Frameworks fork() {
    return new Frameworks(this);
  }
}
