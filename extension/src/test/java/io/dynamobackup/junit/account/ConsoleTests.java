package io.dynamobackup.junit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTests {

  @Test
  void output_without_arrows_has_ascii() {
    assertThat(Console.printable("a › b → c ✗ …", StandardCharsets.US_ASCII))
        .isEqualTo("a > b -> c !! ...");
    assertThat(Console.printable("a › b → c ✗ …", StandardCharsets.UTF_8))
        .isEqualTo("a › b → c ✗ …");
  }
}
