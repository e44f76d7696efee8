package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What asks for an operation that is not there. */
class UnknownOperationTests extends WireDoors {
  private static final String UNKNOWN_OPERATION =
      "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}";

  @Test
  void a_target_of_one_api_does_not_reach_the_operations_of_the_other() {
    assertThat(doors.answer("ListStreams", "{}")).isEqualTo(UNKNOWN_OPERATION);
    assertThat(
            Doors.text(
                doors.wire().handle("DynamoDBStreams_20120810.GetItem", "{}".getBytes(UTF_8))))
        .isEqualTo(UNKNOWN_OPERATION);
  }

  @Test
  void no_target_or_one_aws_does_not_have_is_an_unknown_operation_without_message() {
    Reply absent = doors.wire().handle(null, "{}".getBytes(UTF_8));

    assertThat(absent.status()).isEqualTo(400);
    assertThat(Doors.text(absent)).isEqualTo(UNKNOWN_OPERATION);
    assertThat(absent.crc32()).isEqualTo(1368724161L);
    assertThat(doors.answer("ListTable", "{}")).isEqualTo(UNKNOWN_OPERATION);
    assertThat(Doors.text(doors.wire().handle("whatever", new byte[0])))
        .isEqualTo(UNKNOWN_OPERATION);
  }

  @Test
  void malformed_json_is_noticed_before_an_unknown_operation() {
    Reply reply = doors.wire().handle(null, "hi".getBytes(UTF_8));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Doors.text(reply)).isEqualTo(SERIALIZATION);
    assertThat(reply.crc32()).isEqualTo(3948637019L);
  }

  @Test
  void an_operation_of_aws_that_no_provider_has_is_refused_by_name() {
    Reply reply = doors.send("DescribeEndpoints", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\",\"message\":\"DynamoBackup"
                + " does not have the operation DescribeEndpoints of DynamoDB yet\"}");
  }

  @Test
  void an_operation_that_no_engine_will_have_is_refused_with_the_reason() {
    Reply reply = doors.send("ListGlobalTables", "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\",\"message\":"
                + "\"DynamoBackup does not have the operation ListGlobalTables of DynamoDB: global"
                + " tables, whose Regions follow each other, are not modelled\"}");
  }
}
