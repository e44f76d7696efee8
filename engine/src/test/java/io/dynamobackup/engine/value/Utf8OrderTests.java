package io.dynamobackup.engine.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8OrderTests {
  @Test
  void strings_are_ordered_as_their_bytes_are() {
    List<String> strings = List.of("", "A", "Z", "a", "aa", "é", "\uFFFD", "𝄞", "𝄞a", "\uE000");

    for (String one : strings) {
      for (String other : strings) {
        assertThat(Integer.signum(Utf8Order.compare(one, other)))
            .as("%s, %s", one, other)
            .isEqualTo(
                Integer.signum(Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8))));
      }
    }
  }
}
