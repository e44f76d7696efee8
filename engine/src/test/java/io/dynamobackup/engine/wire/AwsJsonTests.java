package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;

class AwsJsonTests {
  @Test
  void absent_list_and_empty_list_stay_different_when_read() {
    RestoreTableFromBackupRequest absent = restore("{\"BackupArn\":\"a\"}");
    RestoreTableFromBackupRequest empty = restore("{\"GlobalSecondaryIndexOverride\":[]}");
    RestoreTableFromBackupRequest nothing = restore("{\"GlobalSecondaryIndexOverride\":null}");

    assertThat(absent.hasGlobalSecondaryIndexOverride()).isFalse();
    assertThat(empty.hasGlobalSecondaryIndexOverride()).isTrue();
    assertThat(empty.globalSecondaryIndexOverride()).isEmpty();
    assertThat(nothing.hasGlobalSecondaryIndexOverride()).isFalse();
  }

  @Test
  void absent_map_and_empty_map_stay_different_when_read() {
    assertThat(getItem("{}").hasKey()).isFalse();
    assertThat(getItem("{\"Key\":{}}").hasKey()).isTrue();
  }

  @Test
  void absent_members_are_left_out_and_empty_collections_are_not() {
    assertThat(text(QueryResponse.builder().build())).isEqualTo("{}");
    assertThat(text(QueryResponse.builder().items(List.of()).count(0).build()))
        .isEqualTo("{\"Items\":[],\"Count\":0}");
    assertThat(text(GetItemResponse.builder().item(Map.of()).build())).isEqualTo("{\"Item\":{}}");
  }

  @Test
  void attribute_values_of_every_type_are_written() {
    AttributeValue value =
        AttributeValue.fromL(
            List.of(
                AttributeValue.fromS("é\"\n"),
                AttributeValue.fromN("1.50"),
                AttributeValue.fromB(SdkBytes.fromUtf8String("b")),
                AttributeValue.fromBool(false),
                AttributeValue.fromNul(true),
                AttributeValue.fromSs(List.of("a", "")),
                AttributeValue.fromNs(List.of("2")),
                AttributeValue.fromBs(List.of(SdkBytes.fromByteArray(new byte[] {0, -1}))),
                AttributeValue.fromL(List.of()),
                AttributeValue.fromM(Map.of("k", AttributeValue.fromM(Map.of())))));

    assertThat(text(GetItemResponse.builder().item(Map.of("a", value)).build()))
        .isEqualTo(
            "{\"Item\":{\"a\":{\"L\":[{\"S\":\"é\\\"\\n\"},{\"N\":\"1.50\"},{\"B\":\"Yg==\"},"
                + "{\"BOOL\":false},{\"NULL\":true},{\"SS\":[\"a\",\"\"]},{\"NS\":[\"2\"]},"
                + "{\"BS\":[\"AP8=\"]},{\"L\":[]},{\"M\":{\"k\":{\"M\":{}}}}]}}}");
  }

  @Test
  void attribute_value_of_several_types_keeps_them_all() {
    AttributeValue several =
        AttributeValue.builder()
            .s("a")
            .n("1")
            .b(SdkBytes.fromUtf8String("b"))
            .bool(true)
            .nul(true)
            .ss("c")
            .ns("2")
            .bs(SdkBytes.fromUtf8String("d"))
            .l(AttributeValue.fromS("e"))
            .m(Map.of())
            .build();
    PutItemRequest written = PutItemRequest.builder().item(Map.of("x", several)).build();

    PutItemRequest.Builder read = PutItemRequest.builder();
    AwsJson.read(AwsJson.write(json -> PojoWriter.write(json, written)), read);

    assertThat(several.type()).isNull();
    assertThat(read.build()).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "1489602797149, 1489602797.149",
    "1519257118000, 1519257118",
    "1520018653010, 1520018653.010",
    "0, 0",
    "-1, -0.001"
  })
  void timestamps_are_epoch_seconds_with_milliseconds(long millis, String written) {
    BackupDetails details =
        BackupDetails.builder().backupCreationDateTime(Instant.ofEpochMilli(millis)).build();

    assertThat(text(details)).isEqualTo("{\"BackupCreationDateTime\":" + written + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "1489602797.149, 1489602797149",
    "1.489602797149E9, 1489602797149",
    "1519257118, 1519257118000",
    "1519257118.0, 1519257118000",
    "1.5e9, 1500000000000",
    "0.0004, 0",
    "-0.001, -1"
  })
  void timestamps_are_read_in_every_form(String written, long millis) {
    ListBackupsRequest.Builder request = ListBackupsRequest.builder();
    AwsJson.read(("{\"TimeRangeLowerBound\":" + written + "}").getBytes(UTF_8), request);

    assertThat(request.build().timeRangeLowerBound()).isEqualTo(Instant.ofEpochMilli(millis));
  }

  @Test
  void timestamp_beyond_all_time_is_read_as_the_last_instant_there_is() {
    ListBackupsRequest.Builder request = ListBackupsRequest.builder();
    AwsJson.read("{\"TimeRangeUpperBound\":1e999}".getBytes(UTF_8), request);

    assertThat(request.build().timeRangeUpperBound())
        .isEqualTo(Instant.ofEpochMilli(Long.MAX_VALUE));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 7",
    "7.9, 7",
    "-7.9, -7",
    "1e1, 10",
    "2147483648, 2147483647",
    "-9223372036854775809, -2147483648",
    "123456789012345678901234567890, 2147483647"
  })
  void integers_lose_their_fraction_and_stop_at_their_limits(String written, int read) {
    ListTablesRequest.Builder request = ListTablesRequest.builder();
    AwsJson.read(("{\"Limit\":" + written + "}").getBytes(UTF_8), request);

    assertThat(request.build().limit()).isEqualTo(read);
  }

  @Test
  void doubles_are_written_as_numbers() {
    assertThat(text(ConsumedCapacity.builder().capacityUnits(0.5).build()))
        .isEqualTo("{\"CapacityUnits\":0.5}");
  }

  @ParameterizedTest
  @CsvSource({"'\"true\"', true", "'\"YES\"', true", "'\"1\"', true", "'\"no\"', false"})
  void some_words_do_for_booleans(String written, boolean read) {
    assertThat(getItem("{\"ConsistentRead\":" + written + "}").consistentRead()).isEqualTo(read);
  }

  @Test
  void unknown_members_are_skipped_with_all_they_hold() {
    GetItemRequest request =
        getItem("{\"Unknown\":{\"a\":[{\"TableName\":1}]},\"TableName\":\"Music\",\"hi\":\"yo\"}");

    assertThat(request).isEqualTo(GetItemRequest.builder().tableName("Music").build());
  }

  @Test
  void members_that_are_null_are_absent() {
    assertThat(getItem("{\"TableName\":null,\"Key\":null,\"ConsistentRead\":null}"))
        .isEqualTo(GetItemRequest.builder().build());
    assertThat(getItem("{\"Key\":{\"a\":{\"S\":\"x\",\"N\":null}}}").key())
        .containsExactly(Map.entry("a", AttributeValue.fromS("x")));
  }

  @Test
  void characters_outside_the_basic_plane_and_halves_of_them_survive() {
    AttributeValue halves = AttributeValue.fromS("\uD83D\uDE00 \uD800 \uDC00");
    GetItemResponse written =
        GetItemResponse.builder().item(Map.of("\uD83D\uDE00", halves)).build();

    GetItemResponse.Builder read = GetItemResponse.builder();
    AwsJson.read(AwsJson.write(json -> PojoWriter.write(json, written)), read);

    assertThat(read.build()).isEqualTo(written);
  }

  private static GetItemRequest getItem(String json) {
    GetItemRequest.Builder request = GetItemRequest.builder();
    AwsJson.read(json.getBytes(UTF_8), request);
    return request.build();
  }

  private static RestoreTableFromBackupRequest restore(String json) {
    RestoreTableFromBackupRequest.Builder request = RestoreTableFromBackupRequest.builder();
    AwsJson.read(json.getBytes(UTF_8), request);
    return request.build();
  }

  private static String text(SdkPojo pojo) {
    return new String(AwsJson.write(json -> PojoWriter.write(json, pojo)), UTF_8);
  }
}
