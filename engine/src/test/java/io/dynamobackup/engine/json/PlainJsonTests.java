package io.dynamobackup.engine.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "\"a \\\"quoted\\\" text\"",
        "12345678901234567890.12345678901234567890",
        "[]",
        "{\"b\":[1,false,null,{}],\"a\":\"\"}",
      })
  void what_is_read_is_written_as_it_was(String json) {
    assertThat(PlainJson.write(PlainJson.parse(json))).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1,", "nonsense", "{} {}"})
  void what_is_no_value_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PlainJson.parse(text));
  }

  @Test
  void numbers_are_written_as_numbers_and_others_by_their_text() {
    assertThat(PlainJson.write(Map.of("n", List.of(1, 2L, 0.5, 'c'))))
        .isEqualTo("{\"n\":[1,2,0.5,\"c\"]}");
  }
}
