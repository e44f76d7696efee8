package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.json.PlainJson;
import org.junit.jupiter.api.Test;

class NormalizedTests {

  @Test
  void ids_times_and_tokens_are_taken_out() {
    assertThat(
            normalized(
                "ListTables",
                "{\"TableId\":\"7a\",\"CreationDateTime\":1.5E9,\"LatestStreamLabel\":\"2018\",\"NextToken\":\"x\",\"ItemCount\":3}"))
        .isEqualTo(
            "{\"TableId\":\"<id>\",\"CreationDateTime\":\"<time>\",\"LatestStreamLabel\":\"<time>\",\"NextToken\":\"<token>\",\"ItemCount\":3}");
  }

  @Test
  void arns_keep_table_and_kind() {
    assertThat(
            normalized(
                "CreateBackup",
                "{\"BackupArn\":\"arn:aws:dynamodb:us-east-1:123456789012:table/Music/backup/01544798-1a2b\"}"))
        .isEqualTo(
            "{\"BackupArn\":\"arn:aws:dynamodb:<region>:<account>:table/Music/backup/<id>\"}");
    assertThat(
            normalized("CreateTable", "\"arn:aws:dynamodb:ddblocal:000000000000:table/M/index/i\""))
        .isEqualTo("\"arn:aws:dynamodb:<region>:<account>:table/M/index/i\"");
  }

  @Test
  void attributes_that_are_named_like_members_stay() {
    String item = "{\"Item\":{\"TableId\":{\"S\":\"7a\"},\"EndTime\":{\"N\":\"12\"}}}";

    assertThat(normalized("GetItem", item)).isEqualTo(item);
  }

  @Test
  void sets_have_no_order_and_lists_have_one() {
    assertThat(
            normalized(
                "GetItem",
                "{\"a\":{\"SS\":[\"y\",\"x\"]},\"b\":{\"L\":[{\"S\":\"y\"},{\"S\":\"x\"}]}}"))
        .isEqualTo("{\"a\":{\"SS\":[\"x\",\"y\"]},\"b\":{\"L\":[{\"S\":\"y\"},{\"S\":\"x\"}]}}");
  }

  @Test
  void items_of_a_scan_have_no_order_and_those_of_a_query_have_one() {
    String items = "{\"Items\":[{\"a\":{\"S\":\"y\"}},{\"a\":{\"S\":\"x\"}}]}";

    assertThat(normalized("Scan", items))
        .isEqualTo("{\"Items\":[{\"a\":{\"S\":\"x\"}},{\"a\":{\"S\":\"y\"}}]}");
    assertThat(normalized("Query", items)).isEqualTo(items);
  }

  private static String normalized(String operation, String json) {
    return PlainJson.write(Normalized.of(operation, PlainJson.parse(json)));
  }
}
