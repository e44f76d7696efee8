package io.dynamobackup.engine.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is what Jackson's own generator writes. */
class Utf8JsonTests {
  private static final String CHARACTERS =
      "abcdefghijklmnopqrst?\"\\/\b\t\n\f\r\u0001\u001F\u007Fé߿ࠀ€\uFFFF\uD83D\uDE00\uD800\uDC00";

  @Test
  void commas_stand_between_members_and_between_elements() {
    String json =
        written(
            each -> {
              each.startObject();
              each.name("empty");
              each.startArray();
              each.endArray();
              each.name(new JsonName("full"));
              each.startArray();
              each.number(1);
              each.bool(true);
              each.startObject();
              each.endObject();
              each.string("[");
              each.binary(new byte[] {1, 2, 3, -1});
              each.endArray();
              each.name("last");
              each.bool(false);
              each.endObject();
            });

    assertThat(json)
        .isEqualTo("{\"empty\":[],\"full\":[1,true,{},\"[\",\"AQID/w==\"],\"last\":false}");
  }

  @Test
  void lines_stand_for_themselves() {
    String json =
        written(
            each -> {
              for (int i = 0; i < 2; i++) {
                each.startObject();
                each.endObject();
                each.newLine();
              }
            });

    assertThat(json).isEqualTo("{}\n{}\n");
  }

  @Property(seed = "11", tries = 2000)
  void text_is_written_as_jackson_writes_it(@ForAll int[] characters) {
    StringBuilder text = new StringBuilder();
    for (int any : characters) {
      text.append(CHARACTERS.charAt(Math.floorMod(any, CHARACTERS.length())));
    }

    assertTextAsJackson(text.toString());
  }

  @Test
  void one_character_among_plain_ones_is_written_as_jackson_writes_it() {
    for (int i = 0; i < CHARACTERS.length(); i++) {
      for (int place = 0; place < 20; place++) {
        String around = "plain text, twenty.";
        assertTextAsJackson(
            around.substring(0, place) + CHARACTERS.charAt(i) + around.substring(place));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 9, 10, -1, -10, 1234567890123L, Long.MAX_VALUE, Long.MIN_VALUE + 1, 1L << 63})
  void whole_number_is_written_as_jackson_writes_it(long value) {
    assertThat(written(json -> json.number(value)))
        .isEqualTo(jackson(json -> json.writeNumber(value)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.0, 0.1, 1, 1e21, 1e-7, Double.NaN, Double.NEGATIVE_INFINITY})
  void floating_number_is_written_as_jackson_writes_it(double value) {
    assertThat(written(json -> json.number(value)))
        .isEqualTo(jackson(json -> json.writeNumber(value)));
    assertThat(written(json -> json.number((float) value)))
        .isEqualTo(jackson(json -> json.writeNumber((float) value)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 10, 999, 1001, 1_700_000_000_123L, -1, -999, -1001, -123_456})
  void fraction_of_a_second_has_three_digits(long millis) {
    assertThat(written(json -> json.seconds(millis)))
        .isEqualTo(jackson(json -> json.writeNumber(BigDecimal.valueOf(millis, 3))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1000, -1000, 1_700_000_000_000L})
  void whole_second_has_no_fraction(long millis) {
    assertThat(written(json -> json.seconds(millis))).isEqualTo(Long.toString(millis / 1000));
  }

  private static void assertTextAsJackson(String text) {
    assertThat(written(json -> json.string(text)))
        .isEqualTo(jackson(json -> json.writeString(text)));
  }

  private static String written(Consumer<Utf8Json> content) {
    Utf8Json json = new Utf8Json(new byte[1]);
    content.accept(json);
    return new String(json.toByteArray(), UTF_8);
  }

  private static String jackson(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      content.writeTo(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toString(UTF_8);
  }

  @FunctionalInterface
  private interface Content {
    void writeTo(JsonGenerator json) throws IOException;
  }
}
