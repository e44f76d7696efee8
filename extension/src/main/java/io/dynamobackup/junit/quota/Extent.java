package io.dynamobackup.junit.quota;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** How much a test's report tells of quotas. */
enum Extent {
  /** Nothing. */
  OFF,
  /** A report entry. */
  ENTRY,
  /** A report entry, and a chart as a file. */
  CHART;

  static final String PARAMETER = "dynamobackup.quotas";

  static Extent of(ExtensionContext context) {
    return context.getConfigurationParameter(PARAMETER).map(Extent::named).orElse(ENTRY);
  }

  private static Extent named(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "off" -> OFF;
      case "entry" -> ENTRY;
      case "chart" -> CHART;
      default ->
          throw new ExtensionConfigurationException(
              "the configuration parameter %s (%s) must be entry, chart or off"
                  .formatted(PARAMETER, value));
    };
  }
}
