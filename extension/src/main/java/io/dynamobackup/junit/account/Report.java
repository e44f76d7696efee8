package io.dynamobackup.junit.account;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/** A file in JUnit's report. */
final class Report {
  private Report() {}

  static void publish(ExtensionContext context, String block) {
    context.publishFile(
        "dynamobackup-account.txt",
        MediaType.TEXT_PLAIN_UTF_8,
        file -> Files.writeString(file, block.stripLeading()));
  }
}
