package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.io.TempDir;

class TapeTests {
  private static final Exchange LISTED = new Exchange("ListTables", Map.of(), 200, Map.of());
  private static final int LENGTH = LISTED.line("test", 1).length() + 1;

  private final Path directory;

  TapeTests(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void tape_may_be_full() {
    Tape tape = new Tape(directory, "Orders", LENGTH);

    tape.put("test", List.of(LISTED));

    assertThat(tape.of("test")).containsExactly(LISTED);
  }

  @Test
  void what_is_more_than_a_tape_holds_is_not_put_there() throws IOException {
    Tape tape = new Tape(directory, "Orders", LENGTH);
    tape.put("test", List.of(LISTED));

    assertThatThrownBy(() -> tape.put("more", List.of(LISTED)))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessage(
            "the tape %s must have no more than %s bytes, and with more it would have %s bytes:"
                + " record fewer or smaller items, or leave tests out of dynamobackup.tape",
            tape, LENGTH, 2 * LENGTH);
    assertThat(Files.size(directory.resolve("Orders.jsonl"))).isEqualTo(LENGTH);
  }

  @Test
  void tape_that_is_longer_is_not_read() {
    new Tape(directory, "Orders").put("test", List.of(LISTED));

    assertThatThrownBy(() -> new Tape(directory, "Orders", LENGTH - 1).of("test"))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("and it has " + LENGTH);
  }

  @Test
  void tape_holds_32_mebibytes() {
    Tape tape = new Tape(directory, "Orders");
    Exchange scanned = new Exchange("Scan", Map.of(), 200, "x".repeat(33 * 1024 * 1024));

    assertThatThrownBy(() -> tape.put("test", List.of(scanned)))
        .hasMessageContaining("no more than 33554432 bytes");
  }
}
