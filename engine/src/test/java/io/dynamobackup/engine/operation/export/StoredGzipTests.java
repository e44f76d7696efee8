package io.dynamobackup.engine.operation.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredGzipTests {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_534, 65_535, 65_536, 131_070, 131_071, 1_000_000})
  void expanded_is_what_was_stored(int length) throws IOException {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);

    byte[] file = StoredGzip.of(content);

    try (GZIPInputStream expanded = new GZIPInputStream(new ByteArrayInputStream(file))) {
      assertThat(expanded.readAllBytes()).isEqualTo(content);
    }
  }

  @Test
  void header_tells_no_time() {
    assertThat(HexFormat.of().formatHex(StoredGzip.of(new byte[0])))
        .isEqualTo("1f8b08000000000000ff" + "010000ffff" + "0000000000000000");
  }
}
