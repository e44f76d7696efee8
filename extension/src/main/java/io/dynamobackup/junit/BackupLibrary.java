package io.dynamobackup.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The SDK of AWS Backup, which users may have on their class path, or not. */
final class BackupLibrary {
  private static final String CLIENT = "software.amazon.awssdk.services.backup.BackupClient";

  private BackupLibrary() {}

  static boolean isPresent() {
    return Library.isPresent(CLIENT);
  }

  /** Refuses what is of AWS Backup where its SDK is not there. */
  static void require(Declarations<?> declarations) {
    if (!isPresent() && !declarations.isEmpty()) {
      throw missing(declarations.all().get(0));
    }
  }

  static ExtensionConfigurationException missing(Declared<?> declared) {
    return declared.refusal(
        "this is of AWS Backup, and needs software.amazon.awssdk:backup on the class path");
  }
}
