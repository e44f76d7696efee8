package io.dynamobackup.junit;

/** Refuses a {@link WithVault} that nobody reads. */
final class VaultsNeedAnEngine extends NeedsAnEngine {

  VaultsNeedAnEngine() {
    super("@WithVault creates vaults in a test's engine");
  }
}
