package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspeltParametersTests {
  private static final String KNOWN =
      "; there are dynamobackup.account, dynamobackup.quotas, dynamobackup.tape,"
          + " dynamobackup.tape.directory, dynamobackup.tape.endpoint";

  @ParameterizedTest
  @CsvSource({
    "dynamobackup.acount, dynamobackup.account",
    "dynamobackup.Account, dynamobackup.account",
    "dynamobackup.quota, dynamobackup.quotas",
    "dynamobackup.tape.directry, dynamobackup.tape.directory",
    "dynamobackup.tape.endpont, dynamobackup.tape.endpoint",
  })
  void name_that_is_nearly_one_of_ours_is_refused(String name, String likely) {
    assertThatThrownBy(() -> MisspeltParameters.refuse(Set.of(name)))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "there is no configuration parameter %s: did you mean %s?%s", name, likely, KNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dynamobackup.account",
        "dynamobackup.quotas",
        "dynamobackup.tape",
        "dynamobackup.tape.endpoint",
        "dynamobackup.tape.directory",
        "dynamobackup.python",
        "dynamobackup.over-http",
        "acount",
      })
  void names_of_ours_and_of_others_are_left_alone(String name) {
    assertThatCode(() -> MisspeltParameters.refuse(Set.of(name))).doesNotThrowAnyException();
  }

  @Test
  void file_of_junit_is_looked_at(@TempDir Path directory) throws IOException {
    Files.writeString(
        directory.resolve("junit-platform.properties"), "dynamobackup.acount = console\n");
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();

    try (URLClassLoader ofFile =
        new URLClassLoader(new URL[] {directory.toUri().toURL()}, loader)) {
      thread.setContextClassLoader(ofFile);

      assertThat(TestRun.of(GoodTestCases.class).onlyFailure())
          .hasMessageStartingWith("there is no configuration parameter dynamobackup.acount");
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  @DynamoBackupTest
  static class GoodTestCases {
    @Test
    void test() {}
  }
}
