package io.dynamobackup.junit.account;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where an account goes. */
enum Destination {
  /** Nobody asked for one. */
  OFF,
  /** The standard output. */
  CONSOLE,
  /** A text file in JUnit's report, one per test. */
  REPORT;

  static final String PARAMETER = "dynamobackup.account";

  static Destination of(ExtensionContext context) {
    return context.getConfigurationParameter(PARAMETER).map(Destination::named).orElse(OFF);
  }

  private static Destination named(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "off" -> OFF;
      case "console" -> CONSOLE;
      case "report" -> REPORT;
      default ->
          throw new ExtensionConfigurationException(
              "the configuration parameter %s (%s) must be console, report or off"
                  .formatted(PARAMETER, value));
    };
  }
}
