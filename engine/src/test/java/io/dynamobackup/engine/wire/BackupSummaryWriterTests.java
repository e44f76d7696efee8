package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;

class BackupSummaryWriterTests {
  @Test
  void entries_are_written_as_any_structure_is() {
    RandomPojos random = new RandomPojos(1);
    List<BackupSummary> entries =
        Stream.generate(() -> (BackupSummary) random.fill((SdkPojo) BackupSummary.builder()))
            .limit(100)
            .toList();

    assertThat(written(entries.toArray(BackupSummary[]::new)))
        .isEqualTo(
            entries.stream()
                .map(BackupSummaryWriterTests::json)
                .collect(joining(",", "{\"BackupSummaries\":[", "]}")));
  }

  @Test
  void texts_that_repeat_are_escaped_in_each_entry() {
    String name = "Mu\"sic\n\u00fc";
    BackupSummary entry = BackupSummary.builder().tableName(name).backupName(name).build();
    String json = "{\"TableName\":\"Mu\\\"sic\\n\u00fc\",\"BackupName\":\"Mu\\\"sic\\n\u00fc\"}";

    assertThat(written(entry, entry, entry))
        .isEqualTo("{\"BackupSummaries\":[" + json + "," + json + "," + json + "]}");
  }

  @Test
  void a_text_that_is_absent_or_another_in_between_is_not_taken_from_the_entry_before() {
    BackupSummary music = BackupSummary.builder().tableName("Music").build();
    BackupSummary orders = BackupSummary.builder().tableName("Orders").build();
    BackupSummary none = BackupSummary.builder().build();

    assertThat(written(music, music, none, music, orders, orders, music))
        .isEqualTo(
            "{\"BackupSummaries\":[{\"TableName\":\"Music\"},{\"TableName\":\"Music\"},{},"
                + "{\"TableName\":\"Music\"},{\"TableName\":\"Orders\"},{\"TableName\":\"Orders\"},"
                + "{\"TableName\":\"Music\"}]}");
  }

  @Test
  void times_have_a_fraction_of_three_digits_or_none() {
    BackupSummary entry =
        BackupSummary.builder()
            .backupCreationDateTime(Instant.ofEpochMilli(1_700_000_000_020L))
            .backupExpiryDateTime(Instant.ofEpochSecond(1_700_000_000))
            .build();

    assertThat(written(entry))
        .isEqualTo(
            "{\"BackupSummaries\":[{\"BackupCreationDateTime\":1700000000.020,"
                + "\"BackupExpiryDateTime\":1700000000}]}");
  }

  private static String written(BackupSummary... entries) {
    return json(ListBackupsResponse.builder().backupSummaries(List.of(entries)).build());
  }

  private static String json(SdkPojo pojo) {
    return new String(AwsJson.write(generator -> PojoWriter.write(generator, pojo)), UTF_8);
  }
}
