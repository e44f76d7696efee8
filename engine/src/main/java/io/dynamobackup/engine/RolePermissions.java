package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.vault.DeniedRoles;

/** Which roles AWS Backup may act in, in the Region of the options and the account of each role. */
record RolePermissions(EngineState state, String region) {

  void deny(String arn) {
    alone(() -> of(arn).deny(arn));
  }

  void allow(String arn) {
    alone(() -> of(arn).allow(arn));
  }

  private DeniedRoles of(String arn) {
    String id = AccountParts.ofRole(arn);
    return DeniedRoles.of(state.accounts().services(new Account(region, id)));
  }

  /** No call is under way meanwhile. */
  private void alone(Runnable change) {
    state
        .world()
        .at(
            state.clock().instant(),
            () -> {
              change.run();
              return this;
            });
  }
}
