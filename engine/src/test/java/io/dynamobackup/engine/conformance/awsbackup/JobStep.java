package io.dynamobackup.engine.conformance.awsbackup;

import java.time.Duration;

/**
 * Something that becomes of jobs and of what they make.
 *
 * @param table the number of a table
 * @param vault the number of a vault
 * @param position of a job or a recovery point in its list, modulo how many there are
 * @param time how far the clock moves, or how long a job may take
 */
record JobStep(Kind kind, int table, int vault, int position, Duration time) {
  static final int TABLES = 2;
  static final int VAULTS = 2;

  /** What is to happen. */
  enum Kind {
    START,
    STOP,
    COPY,
    RESTORE,
    SHORTEN,
    DELETE,
    DENY,
    ALLOW,
    ADVANCE,
    FORK
  }

  String tableArn() {
    return "arn:aws:dynamodb:us-east-1:123456789012:table/" + tableName(table);
  }

  static String tableName(int number) {
    return "table-" + number;
  }

  String vaultName() {
    return vaultName(vault);
  }

  static String vaultName(int number) {
    return "vault-" + number;
  }

  String otherVaultArn() {
    return "arn:aws:backup:us-east-1:123456789012:backup-vault:" + vaultName((vault + 1) % VAULTS);
  }

  @Override
  public String toString() {
    return "%s t%d v%d #%d %s".formatted(kind, table, vault, position, time);
  }
}
