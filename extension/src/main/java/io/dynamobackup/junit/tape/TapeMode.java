package io.dynamobackup.junit.tape;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a run does with tapes. */
enum TapeMode {
  /** Nobody asked for tapes. */
  OFF,
  /** Calls go to a real endpoint, and its answers on the tape of their class. */
  RECORD,
  /** Calls go to the engine, and its answers are compared with the tape of their class. */
  CHECK;

  static final String PARAMETER = "dynamobackup.tape";

  static TapeMode of(ExtensionContext context) {
    return context.getConfigurationParameter(PARAMETER).map(TapeMode::named).orElse(OFF);
  }

  private static TapeMode named(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "off" -> OFF;
      case "record" -> RECORD;
      case "check" -> CHECK;
      default ->
          throw new ExtensionConfigurationException(
              "%s (%s) must be record, check or off".formatted(PARAMETER, value));
    };
  }
}
