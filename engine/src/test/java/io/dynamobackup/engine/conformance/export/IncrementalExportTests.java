package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class IncrementalExportTests extends ExportedMusic {
  private static final Instant FROM = START.plus(Duration.ofMinutes(10));
  private static final Instant TO = FROM.plus(Duration.ofMinutes(15));

  @BeforeEach
  void create_songs_before_the_period() {
    create();
    put("kept", "old");
    put("changed", "old");
    put("deleted", "old");
    put("made anew", "old");
    target.clock().advanceTo(FROM);
  }

  private void put(String title, String genre) {
    client.putItem(r -> r.tableName(Music.TABLE).item(song(title, genre)));
  }

  private static Map<String, AttributeValue> song(String title, String genre) {
    return Map.of("Artist", fromS("A"), "SongTitle", fromS(title), "Genre", fromS(genre));
  }

  private void delete(String title) {
    client.deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", title)));
  }

  private static Map<String, AttributeValue> at(Instant time) {
    return Map.of("WriteTimestampMicros", fromN(time.getEpochSecond() + "000000"));
  }

  /** Makes one change of each kind, a second apart. */
  private void changeAll() {
    put("changed", "new");
    target.advance(Duration.ofSeconds(1));
    delete("deleted");
    target.advance(Duration.ofSeconds(1));
    put("inserted", "new");
    target.advance(Duration.ofSeconds(1));
    delete("made anew");
    target.advance(Duration.ofSeconds(1));
    put("made anew", "new");
    put("passing", "new");
    delete("passing");
  }

  private ExportDescription changes(ExportViewType view) {
    return export(
        r ->
            r.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(
                    p -> p.exportFromTime(FROM).exportToTime(TO).exportViewType(view)));
  }

  @Test
  void old_and_new_images_are_told_of_what_was_written_and_nothing_of_what_came_and_went() {
    changeAll();
    target.clock().advanceTo(TO);

    ExportDescription export = changes(FROM, TO);

    assertThat(lines(export))
        .containsExactlyInAnyOrder(
            Map.of(
                "Metadata", at(FROM),
                "Keys", Music.key("A", "changed"),
                "OldImage", song("changed", "old"),
                "NewImage", song("changed", "new")),
            Map.of(
                "Metadata", at(FROM.plusSeconds(1)),
                "Keys", Music.key("A", "deleted"),
                "OldImage", song("deleted", "old")),
            Map.of(
                "Metadata", at(FROM.plusSeconds(2)),
                "Keys", Music.key("A", "inserted"),
                "NewImage", song("inserted", "new")),
            Map.of(
                "Metadata", at(FROM.plusSeconds(4)),
                "Keys", Music.key("A", "made anew"),
                "OldImage", song("made anew", "old"),
                "NewImage", song("made anew", "new")));
    assertThat(export.itemCount()).isEqualTo(4);
  }

  @Test
  void new_images_alone_are_told_where_that_is_asked_for() {
    changeAll();
    target.clock().advanceTo(TO);

    assertThat(lines(changes(ExportViewType.NEW_IMAGE)))
        .hasSize(4)
        .noneMatch(line -> line.containsKey("OldImage"))
        .contains(Map.of("Metadata", at(FROM.plusSeconds(1)), "Keys", Music.key("A", "deleted")));
  }

  @Test
  void period_has_its_first_instant_and_not_its_last() {
    target.clock().advanceTo(FROM);
    put("first", "new");
    target.clock().advanceTo(TO.minusMillis(1));
    put("last", "new");
    target.clock().advanceTo(TO);
    put("late", "new");

    target.advance(Duration.ofMillis(1));

    assertThat(titles(changes(FROM, TO))).containsExactlyInAnyOrder("first", "last");
    assertThat(titles(changes(FROM.plusMillis(1), TO.plusMillis(1))))
        .containsExactlyInAnyOrder("last", "late");
  }

  private List<String> titles(ExportDescription export) {
    return lines(export).stream().map(line -> line.get("Keys").get("SongTitle").s()).toList();
  }

  @Test
  void without_an_end_the_period_ends_with_the_last_whole_second() {
    put("inside", "new");
    target.clock().advanceTo(TO.plusMillis(700));

    ExportDescription export = changes(FROM, null);

    assertThat(export.incrementalExportSpecification().exportToTime()).isEqualTo(TO);
    assertThat(export.startTime()).isEqualTo(TO);
    assertThat(id(export)).startsWith("%014d-".formatted(TO.toEpochMilli()));
    assertThat(titles(export)).containsExactly("inside");
  }

  @Test
  void data_is_in_a_folder_that_incremental_exports_share() {
    changeAll();
    target.clock().advanceTo(TO);

    ExportDescription export = changes(FROM, TO);

    assertThat(target.exports().keys(BUCKET))
        .filteredOn(key -> key.endsWith(".gz"))
        .hasSize(4)
        .allSatisfy(key -> assertThat(key).matches("AWSDynamoDB/data/[a-z2-7]{26}\\.json\\.gz"));
    assertThat(export.exportManifest())
        .isEqualTo("AWSDynamoDB/" + id(export) + "/manifest-summary.json");
  }

  @Test
  void summary_tells_of_the_period() {
    changeAll();
    target.clock().advanceTo(TO);

    ExportDescription export = changes(FROM, TO);

    String tableId = client.describeTable(r -> r.tableName(Music.TABLE)).table().tableId();
    assertThat(text(export.exportManifest()))
        .isEqualTo(
            """
            {"version":"2023-08-01","exportArn":"%1$s/export/%2$s",\
            "startTime":"2018-12-14T14:50:00.000Z","endTime":"2018-12-14T14:50:00.000Z",\
            "tableArn":"%1$s","tableId":"%3$s","exportFromTime":"2018-12-14T14:35:00.000Z",\
            "exportToTime":"2018-12-14T14:50:00.000Z","s3Bucket":"archive","s3Prefix":null,\
            "s3SseAlgorithm":"AES256","s3SseKmsKeyId":null,\
            "manifestFilesS3Key":"AWSDynamoDB/%2$s/manifest-files.json",\
            "billedSizeBytes":10000000,"itemCount":4,"outputFormat":"DYNAMODB_JSON",\
            "outputView":"NEW_AND_OLD_IMAGES","exportType":"INCREMENTAL_EXPORT"}\
            """
                .formatted(ARN, id(export), tableId));
  }

  @Test
  void description_tells_what_the_request_left_out() {
    target.clock().advanceTo(TO);

    ExportDescription export = request(since(FROM));

    assertThat(export.exportType()).isEqualTo(ExportType.INCREMENTAL_EXPORT);
    assertThat(export.exportTime()).isNull();
    assertThat(export.incrementalExportSpecification().exportFromTime()).isEqualTo(FROM);
    assertThat(export.incrementalExportSpecification().exportViewType())
        .isEqualTo(ExportViewType.NEW_AND_OLD_IMAGES);
  }

  @Test
  void what_was_written_just_before_recovery_was_switched_on_is_no_change() {
    use(EngineOptions.instant());
    Music.create(
        client,
        table ->
            table.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    put("before", "old");
    recover();
    put("after", "new");
    minutes(15);

    assertThat(titles(changes(START, null))).containsExactly("after");
  }

  @Test
  void an_export_that_takes_time_has_what_was_known_at_the_request() {
    use(
        EngineOptions.instant().toBuilder()
            .timings(Timings.instant().with(Timing.EXPORT_TABLE, Duration.ofMinutes(10)))
            .build());
    create();
    put("inside", "new");
    minutes(15);
    ExportDescription export = request(since(START));
    client.deleteTable(r -> r.tableName(Music.TABLE));
    minutes(10);

    assertThat(titles(describe(export))).containsExactly("inside");
  }
}
