package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;

class FullExportTests extends ExportedMusic {

  @Test
  void every_item_is_a_line_in_its_types() {
    create();
    Map<String, AttributeValue> item = new TreeMap<>(Music.key("No One You Know", "Call Me"));
    item.put("b", fromB(SdkBytes.fromUtf8String("bar")));
    item.put("bool", fromBool(true));
    item.put("bs", fromBs(List.of(SdkBytes.fromUtf8String("a"), SdkBytes.fromUtf8String("b"))));
    item.put("l", fromL(List.of(fromN("1"), fromS("Ünïcode \"and\" more\n"))));
    item.put("m", fromM(Map.of("z", fromNul(true), "a", fromM(Map.of()))));
    item.put("n", fromN("-1.5"));
    item.put("ns", fromNs(List.of("1", "2")));
    item.put("ss", fromSs(List.of("x", "y")));
    client.putItem(r -> r.tableName(Music.TABLE).item(item));

    ExportDescription export = export(r -> {});

    assertThat(items(export)).containsExactly(item);
    assertThat(dataLines(export))
        .containsExactly(
            """
            {"Item":{"Artist":{"S":"No One You Know"},"SongTitle":{"S":"Call Me"},"b":{"B":"YmFy"},\
            "bool":{"BOOL":true},"bs":{"BS":["YQ==","Yg=="]},\
            "l":{"L":[{"N":"1"},{"S":"Ünïcode \\"and\\" more\\n"}]},\
            "m":{"M":{"a":{"M":{}},"z":{"NULL":true}}},"n":{"N":"-1.5"},"ns":{"NS":["1","2"]},\
            "ss":{"SS":["x","y"]}}}""");
  }

  private List<String> dataLines(ExportDescription export) {
    return files(export).stream()
        .flatMap(file -> target.exports().lines(BUCKET, dataKey(file)).stream())
        .toList();
  }

  private static String dataKey(Map<?, ?> file) {
    return (String) file.get("dataFileS3Key");
  }

  @Test
  void files_stand_where_aws_puts_them() {
    create();
    Music.put(client, "A", "1");

    ExportDescription export = export(r -> {});

    String folder = "AWSDynamoDB/" + id(export) + "/";
    assertThat(export.exportManifest()).isEqualTo(folder + "manifest-summary.json");
    assertThat(target.exports().keys(BUCKET))
        .filteredOn(key -> !key.contains("/data/"))
        .containsExactly(
            folder + "_started",
            folder + "manifest-files.json",
            folder + "manifest-files.md5",
            folder + "manifest-summary.json",
            folder + "manifest-summary.md5");
    assertThat(target.exports().content(BUCKET, folder + "_started")).isEmpty();
    assertThat(target.exports().keys(BUCKET))
        .filteredOn(key -> key.contains("/data/"))
        .hasSize(4)
        .allSatisfy(key -> assertThat(key).matches(folder + "data/[a-z2-7]{26}\\.json\\.gz"));
  }

  @Test
  void prefix_is_taken_as_it_is_and_a_slash_is_added_where_there_is_none() {
    create();

    ExportDescription plain = export(r -> r.s3Prefix("2018-Dec"));
    ExportDescription slash = export(r -> r.s3Prefix("deep/er/"));

    assertThat(plain.exportManifest())
        .isEqualTo("2018-Dec/AWSDynamoDB/" + id(plain) + "/manifest-summary.json");
    assertThat(slash.exportManifest())
        .isEqualTo("deep/er/AWSDynamoDB/" + id(slash) + "/manifest-summary.json");
    assertThat(target.exports().keys(BUCKET))
        .allMatch(key -> key.startsWith("2018-Dec/AWS") || key.startsWith("deep/er/AWS"));
    assertThat(summary(plain)).extracting("s3Prefix").isEqualTo("2018-Dec");
    assertThat(files(plain))
        .allMatch(file -> dataKey(file).startsWith("2018-Dec/AWSDynamoDB/" + id(plain)));
  }

  @Test
  void summary_tells_of_the_export() {
    create();
    Music.put(client, "A", "1");
    Music.put(client, "A", "2");
    target.advance(Duration.ofMillis(34_028));

    ExportDescription export = export(r -> {});

    String tableId = client.describeTable(r -> r.tableName(Music.TABLE)).table().tableId();
    assertThat(text(export.exportManifest()))
        .isEqualTo(
            """
            {"version":"2020-06-30","exportArn":"%1$s/export/%2$s",\
            "startTime":"2018-12-14T14:25:34.028Z","endTime":"2018-12-14T14:25:34.028Z",\
            "tableArn":"%1$s","tableId":"%3$s","exportTime":"2018-12-14T14:25:34.028Z",\
            "s3Bucket":"archive","s3Prefix":null,"s3SseAlgorithm":"AES256","s3SseKmsKeyId":null,\
            "manifestFilesS3Key":"AWSDynamoDB/%2$s/manifest-files.json","billedSizeBytes":%4$d,\
            "itemCount":2,"outputFormat":"DYNAMODB_JSON","exportType":"FULL_EXPORT"}"""
                .formatted(ARN, id(export), tableId, 2 * size("A", "1")));
  }

  private static long size(String artist, String title) {
    return Music.song(artist, title).entrySet().stream()
        .mapToLong(entry -> entry.getKey().length() + entry.getValue().s().length())
        .sum();
  }

  @Test
  void a_file_is_written_for_every_partition_an_empty_one_too() {
    create();
    Music.put(client, "A", "1");
    Music.put(client, "A", "2");

    List<Map<?, ?>> files = files(export(r -> {}));

    assertThat(files)
        .extracting(file -> file.get("itemCount").toString())
        .containsExactlyInAnyOrder("2", "0", "0", "0");
    assertThat(files)
        .extracting(file -> target.exports().lines(BUCKET, dataKey(file)).size())
        .containsExactlyInAnyOrder(2, 0, 0, 0);
  }

  @Test
  void provisioned_table_has_as_many_partitions_as_its_throughput_needs() {
    Music.create(
        client,
        t -> t.billingMode(BillingMode.PROVISIONED).provisionedThroughput(Music.units(3000, 1500)));
    recover();

    assertThat(files(export(r -> {}))).hasSize(3);
  }

  @Test
  void items_of_one_partition_key_are_in_one_file_in_their_order() {
    create();
    for (int i = 9; i >= 0; i--) {
      Music.put(client, "A", Integer.toString(i));
      Music.put(client, "artist-" + i, "0");
    }

    ExportDescription export = export(r -> {});

    assertThat(files(export))
        .filteredOn(file -> text(dataKey(file)).contains("{\"Artist\":{\"S\":\"A\"}"))
        .singleElement()
        .satisfies(
            file ->
                assertThat(target.exports().lines(BUCKET, dataKey(file)))
                    .map(line -> DynamoJson.line(line).get("Item"))
                    .filteredOn(item -> item.get("Artist").s().equals("A"))
                    .extracting(item -> item.get("SongTitle").s())
                    .isSorted()
                    .hasSize(10));
    assertThat(songs(export)).hasSize(20);
  }

  @Test
  void counts_and_size_agree_with_the_content() {
    Music.create(client, Music::indexed);
    recover();
    Music.put(client, "A", "1");
    Music.put(client, "B", "2");
    long local =
        client
            .describeTable(r -> r.tableName(Music.TABLE))
            .table()
            .localSecondaryIndexes()
            .get(0)
            .indexSizeBytes();

    ExportDescription export = export(r -> {});

    assertThat(local).isPositive();
    assertThat(export.itemCount()).isEqualTo(2);
    assertThat(export.billedSizeBytes()).isEqualTo(2 * size("A", "1") + local);
  }

  @Test
  void without_a_time_an_export_has_what_was_there_at_the_request() {
    create();
    Music.put(client, "A", "before");
    ExportDescription export = request(r -> {});
    Music.put(client, "A", "after");

    assertThat(songs(describe(export))).containsExactly("before");
  }

  @Test
  void an_export_has_what_was_there_at_its_time() {
    create();
    minutes(1);
    Music.put(client, "A", "1");
    Instant then = target.clock().instant();
    minutes(1);
    Music.put(client, "A", "2");

    ExportDescription past = export(r -> r.exportTime(then));
    ExportDescription earlier = export(r -> r.exportTime(then.minusSeconds(1)));
    ExportDescription present = export(r -> r.exportTime(target.clock().instant()));

    assertThat(past.exportTime()).isEqualTo(then);
    assertThat(songs(past)).containsExactly("1");
    assertThat(songs(earlier)).isEmpty();
    assertThat(songs(present)).containsExactly("1", "2");
  }
}
