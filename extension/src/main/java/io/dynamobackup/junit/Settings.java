package io.dynamobackup.junit;

import io.dynamobackup.engine.EngineOptions;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What an engine is started with, and how long it lives.
 *
 * @param failOnUnusedStubs whether a stub that never answered fails the test
 * @param owner what the settings were said on: two settings of one owner are the same
 */
record Settings(EngineOptions options, Lifetime lifetime, boolean failOnUnusedStubs, Object owner) {

  /** Returns what an annotation says on a class or method. */
  static Settings of(DynamoBackupTest annotation, Object owner) {
    try {
      EngineOptions options =
          annotation.fidelity().options().toBuilder()
              .startAt(instant(annotation.startAt()))
              .region(annotation.region())
              .accountId(annotation.accountId())
              .rateLimits(annotation.rateLimits())
              .seed(annotation.seed())
              .build();
      return new Settings(options, annotation.lifetime(), annotation.failOnUnusedStubs(), owner);
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "@DynamoBackupTest on %s: %s".formatted(owner, e.getMessage()), e);
    }
  }

  /** Returns what gave these settings, for messages. */
  String source() {
    return owner instanceof AnnotatedElement
        ? "@DynamoBackupTest on " + owner
        : "a registered DynamoBackupExtension";
  }

  /** Reads where a clock starts. */
  static Instant instant(String startAt) {
    try {
      return Instant.parse(startAt);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "startAt (%s) must be an instant in ISO-8601, such as 2018-12-14T14:25:00Z"
              .formatted(startAt),
          e);
    }
  }
}
