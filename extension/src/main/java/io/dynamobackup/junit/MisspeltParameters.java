package io.dynamobackup.junit;

import io.dynamobackup.engine.error.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Refuses configuration parameters whose names are nearly ours: JUnit asks nobody about names, so
 * they would be ignored. A name that is like none of ours is left alone; it may be somebody else's.
 */
final class MisspeltParameters {
  private static final String FILE = "junit-platform.properties";
  private static final String OURS = "dynamobackup.";
  private static final List<String> KNOWN =
      List.of("account", "quotas", "tape", "tape.endpoint", "tape.directory");

  private MisspeltParameters() {}

  /** Looks at system properties and at JUnit's file, once in a run. */
  static void refuse(ExtensionContext context) {
    TestEngines.store(context.getRoot())
        .getOrComputeIfAbsent(
            MisspeltParameters.class,
            key -> {
              Set<String> names = new TreeSet<>(System.getProperties().stringPropertyNames());
              names.addAll(ofFile().stringPropertyNames());
              refuse(names);
              return true;
            },
            Boolean.class);
  }

  static void refuse(Set<String> names) {
    for (String name : names) {
      if (name.startsWith(OURS)) {
        refuse(name.substring(OURS.length()));
      }
    }
  }

  private static void refuse(String name) {
    List<String> ours = KNOWN.stream().map(OURS::concat).toList();
    if (!KNOWN.contains(name) && !Spelling.of(name, KNOWN).isEmpty()) {
      throw new ExtensionConfigurationException(
          "there is no configuration parameter %s%s%s; there are %s"
              .formatted(OURS, name, Spelling.of(OURS + name, ours), Spelling.list(ours)));
    }
  }

  private static Properties ofFile() {
    Properties properties = new Properties();
    URL file = file();
    if (file != null) {
      try (InputStream content = file.openStream()) {
        properties.load(content);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  private static @Nullable URL file() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemResource(FILE) : loader.getResource(FILE);
  }
}
