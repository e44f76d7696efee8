package io.dynamobackup.engine.conformance.export;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;

/** The bytes of exports, and what the manifests tell of them. */
class ExportChecksumTests extends ExportedMusic {

  private static byte[] md5(byte[] content) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("MD5").digest(content);
  }

  private byte[] content(String key) {
    return target.exports().content(BUCKET, key);
  }

  @Test
  void every_manifest_has_its_checksum_beside_it() throws Exception {
    create();
    Music.put(client, "A", "1");

    ExportDescription export = export(r -> r.s3Prefix("p"));

    for (String manifest : List.of("manifest-summary", "manifest-files")) {
      String file = "p/AWSDynamoDB/" + id(export) + "/" + manifest;
      assertThat(new String(content(file + ".md5"), US_ASCII))
          .isEqualTo(Base64.getEncoder().encodeToString(md5(content(file + ".json"))));
    }
  }

  @Test
  void the_list_of_files_has_their_checksums_and_etags() throws Exception {
    create();
    Music.put(client, "A", "1");

    for (Map<?, ?> file : files(export(r -> {}))) {
      byte[] digest = md5(content((String) file.get("dataFileS3Key")));

      assertThat(file.get("md5Checksum")).isEqualTo(Base64.getEncoder().encodeToString(digest));
      assertThat(file.get("etag")).isEqualTo(HexFormat.of().formatHex(md5(digest)) + "-1");
    }
  }

  private Map<String, String> bytes(long seed) {
    use(EngineOptions.documented().toBuilder().seed(seed).build());
    Music.create(client);
    minutes(1);
    recover();
    for (int i = 0; i < 40; i++) {
      Music.put(client, "artist-" + i % 7, "song-" + i);
    }
    request(r -> r.s3Prefix("full").clientToken("one"));
    minutes(20);
    changes(START.plusSeconds(60), null);
    minutes(20);
    Map<String, String> bytes = new LinkedHashMap<>();
    for (String key : target.exports().keys(BUCKET)) {
      bytes.put(key, HexFormat.of().formatHex(content(key)));
    }
    return bytes;
  }

  @Test
  void the_same_seed_gives_the_same_bytes() {
    Map<String, String> first = bytes(7);

    assertThat(first).hasSize(2 * (5 + 4));
    assertThat(bytes(7)).isEqualTo(first);
    assertThat(bytes(8)).isNotEqualTo(first);
  }

  /** Items are sent in an order that differs from one JVM to the next: that of {@code Map.of}. */
  @Test
  void bytes_are_the_same_on_every_machine() throws Exception {
    create();
    Music.put(client, "A", "1");

    ExportDescription export = export(r -> {});

    assertThat(files(export))
        .filteredOn(file -> file.get("itemCount").toString().equals("1"))
        .extracting(file -> (String) file.get("md5Checksum"))
        .containsExactly("/1KBE0f4mrFELW07GQw/DQ==");
  }
}
