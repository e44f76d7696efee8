package io.dynamobackup.engine.conformance.awsbackup;

import java.util.List;

/**
 * A request to AWS Backup, or what happens around it.
 *
 * @param vault the number of a vault
 * @param other the number of another vault, or of a table that is restored
 * @param position of a recovery point in its vault, modulo how many there are
 * @param days how far the clock moves
 */
record ModelStep(
    Kind kind, int vault, int other, int position, ModelRetention retention, int days) {
  static final int VAULTS = 3;

  /** What is to happen. */
  enum Kind {
    CREATE_VAULT,
    DELETE_VAULT,
    LOCK,
    LOCK_FOR_GOOD,
    UNLOCK,
    BACK_UP,
    COPY,
    CHANGE_RETENTION,
    DELETE_POINT,
    RESTORE,
    PUT_PLAN,
    DELETE_PLAN,
    SELECT,
    UNSELECT,
    MANAGE,
    DENY,
    ALLOW,
    ADVANCE,
    ADVANCE_TO_RUN,
    FORK
  }

  private static final List<Kind> OF_POINTS =
      List.of(Kind.COPY, Kind.CHANGE_RETENTION, Kind.DELETE_POINT, Kind.RESTORE);

  boolean isOfPoint() {
    return OF_POINTS.contains(kind);
  }

  String vaultName() {
    return name(vault);
  }

  String otherName() {
    return name(other);
  }

  private static String name(int number) {
    return "vault-" + number;
  }

  @Override
  public String toString() {
    return "%s %d>%d #%d %s+%dd".formatted(kind, vault, other, position, retention, days);
  }
}
