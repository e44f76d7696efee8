package io.dynamobackup.wiremock.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.EngineOptions;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTests {

  @Test
  void nothing_said_is_a_server_on_loopback_that_is_bounded() {
    ServerOptions options = CommandLine.of().options();

    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.bindAddress()).isEqualTo("127.0.0.1");
    assertThat(options.rootDirectory()).isNull();
    assertThat(options.maxBodyBytes()).isEqualTo(16 * 1024 * 1024);
    assertThat(options.journalEntries()).isEqualTo(100);
    assertThat(options.proxyTargets()).isEmpty();
    assertThat(options.templating()).isFalse();
    assertThat(options.remoteAdmin()).isFalse();
    assertThat(options.engine().startAt()).isEqualTo(EngineOptions.instant().startAt());
  }

  @Test
  void everything_may_be_said(@TempDir Path directory) {
    ServerOptions options =
        CommandLine.of(
                "--port=8000",
                "--bind-address",
                "0.0.0.0",
                "--root-dir",
                directory.toString(),
                "--start-at",
                "2020-01-01T00:00:00Z",
                "--fidelity",
                "documented",
                "--seed",
                "-7",
                "--region",
                "eu-west-1",
                "--account",
                "000000000001",
                "--max-body-bytes",
                "1000",
                "--max-request-journal-entries",
                "5",
                "--allow-proxy-targets",
                "localhost, 127.0.0.1",
                "--local-response-templating",
                "--allow-remote-admin")
            .options();

    assertThat(options.port()).isEqualTo(8000);
    assertThat(options.bindAddress()).isEqualTo("0.0.0.0");
    assertThat(options.rootDirectory()).isEqualTo(directory);
    assertThat(options.maxBodyBytes()).isEqualTo(1000);
    assertThat(options.journalEntries()).isEqualTo(5);
    assertThat(options.proxyTargets()).containsExactly("localhost", "127.0.0.1");
    assertThat(options.templating()).isTrue();
    assertThat(options.remoteAdmin()).isTrue();
    assertThat(options.engine())
        .isEqualTo(
            EngineOptions.documented().toBuilder()
                .startAt(Instant.parse("2020-01-01T00:00:00Z"))
                .seed(-7)
                .region("eu-west-1")
                .accountId("000000000001")
                .journalSize(5)
                .build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--prot 1|there is no option --prot: did you mean --port?; there are --port,"
            + " --bind-address",
        "8000|there is no option 8000; there are",
        "--port|--port needs a value",
        "--bind-address=|--bind-address needs a value",
        "--port 8000 --port 8001|--port is given twice: leave one out",
        "--port many|--port (many) must be a whole number",
        "--port 70000|--port (70000) must be from 0 to 65535",
        "--help=yes|--help takes no value",
        "--start-at today|--start-at (today) must be an instant in ISO-8601",
        "--fidelity exact|--fidelity (exact) must be instant or documented",
        "--region mars|region (mars) must be a region such as eu-west-1",
        "--account 1|accountId (1) must be twelve digits",
        "--root-dir /no/such/directory|--root-dir (/no/such/directory) must be a directory that is"
            + " there",
        "--max-body-bytes 0|--max-body-bytes (0) must be from 1 to 16777216",
        "--max-request-journal-entries 0|--max-request-journal-entries (0) must be from 1",
      })
  void word_that_is_wrong_is_refused_with_what_would_be_right(String words, String message) {
    assertThatThrownBy(() -> CommandLine.of(words.split(" ", -1)).options())
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void help_tells_all_options() {
    assertThat(CommandLine.help()).contains(Option.flags());
  }
}
