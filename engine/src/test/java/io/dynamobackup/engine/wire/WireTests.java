package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

class WireTests extends WireDoors {
  @Test
  void a_request_is_answered_by_the_operation_its_target_names() {
    Reply reply = doors.send("DescribeTable", "{\"TableName\":\"Music\"}");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(Doors.text(reply)).isEqualTo("{\"Table\":{\"TableName\":\"Music\"}}");
  }

  @Test
  void interceptors_see_the_call_with_the_instant_and_the_id_of_the_reply() {
    List<Call> seen = new ArrayList<>();
    Interceptor journal =
        (call, chain) -> {
          seen.add(call);
          return chain.proceed(call);
        };
    Doors watched =
        Doors.to(
            List.of(journal),
            answering(
                "DescribeTable",
                DescribeTableRequest::builder,
                (DescribeTableRequest r) -> DescribeTableResponse.builder().build()));

    Reply reply = watched.send("DescribeTable", "{\"TableName\":\"Music\"}");

    assertThat(seen)
        .containsExactly(
            new Call(
                "DescribeTable",
                Doors.OWN,
                DescribeTableRequest.builder().tableName("Music").build(),
                Doors.NOW,
                reply.requestId(),
                Invocation.UNKNOWN,
                List.of()));
  }

  @Test
  void request_of_the_wrong_shape_does_not_reach_the_pipeline() {
    List<Call> seen = new ArrayList<>();
    Doors watched =
        Doors.to(
            List.of(
                (call, chain) -> {
                  seen.add(call);
                  return chain.proceed(call);
                }),
            answering(
                "DescribeTable",
                DescribeTableRequest::builder,
                (DescribeTableRequest r) -> DescribeTableResponse.builder().build()));

    assertThat(watched.answer("DescribeTable", "{\"TableName\":\"ab\"}"))
        .isEqualTo(
            "{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"1"
                + " validation error detected: Value 'ab' at 'tableName' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 3\"}");
    assertThat(seen).isEmpty();
  }

  @Test
  void the_operations_of_streams_have_a_target_of_their_own() {
    Reply reply =
        doors
            .wire()
            .handle(
                "DynamoDBStreams_20120810.ListStreams", "{\"TableName\":\"abc\"}".getBytes(UTF_8));

    assertThat(Doors.text(reply)).isEqualTo("{\"LastEvaluatedStreamArn\":\"abc\"}");
  }

  @Test
  void an_empty_body_malformed_json_and_trailing_garbage_are_refused_without_message() {
    assertThat(List.of("", " ", "hi", "{", "{\"TableName\":}", "{\"TableName\":\"abc\"}x", "{}{}"))
        .allSatisfy(
            body -> assertThat(doors.answer("DescribeTable", body)).isEqualTo(SERIALIZATION));
  }

  @Test
  void a_body_of_more_than_16_mib_is_too_large() {
    byte[] largest = new byte[16 * 1024 * 1024];
    byte[] tooLarge = new byte[largest.length + 1];

    assertThat(doors.wire().handle("DynamoDB_20120810.GetItem", largest).status()).isEqualTo(400);
    assertThat(doors.wire().handle("DynamoDB_20120810.GetItem", tooLarge).status()).isEqualTo(413);
  }

  @Test
  void an_error_of_aws_becomes_a_reply() {
    Doors failing =
        Doors.to(
            answering(
                "DescribeTable",
                DescribeTableRequest::builder,
                (DescribeTableRequest r) -> {
                  throw ResourceNotFoundException.builder().message("no " + r.tableName()).build();
                }));

    Reply reply = failing.send("DescribeTable", "{\"TableName\":\"Music\"}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\","
                + "\"message\":\"no Music\"}");
  }

  @Test
  void whatever_else_is_thrown_leaves_unchanged() {
    RuntimeException bug = new IllegalStateException("bug");
    RuntimeException lost = SdkClientException.create("connection reset");

    for (RuntimeException thrown : List.of(bug, lost)) {
      Doors failing =
          Doors.to(
              answering(
                  "DescribeTable",
                  DescribeTableRequest::builder,
                  (DescribeTableRequest r) -> {
                    throw thrown;
                  }));

      assertThatThrownBy(() -> failing.send("DescribeTable", "{\"TableName\":\"Music\"}"))
          .isSameAs(thrown);
    }
  }

  @Test
  void request_ids_are_52_letters_and_digits_each_its_own_and_the_same_in_every_run() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      ids.add(doors.send("DescribeTable", "{}").requestId());
    }
    RequestIds again = new RequestIds();

    assertThat(ids).allMatch(id -> id.matches("[A-Z0-9]{52}")).doesNotHaveDuplicates();
    assertThat(ids).allSatisfy(id -> assertThat(id).isEqualTo(again.next()));
  }

  @Test
  void the_checksum_is_that_of_the_body() {
    Reply reply = doors.send("DescribeTable", "{\"TableName\":\"Music\"}");

    CRC32 checksum = new CRC32();
    checksum.update(reply.body());

    assertThat(reply.crc32()).isEqualTo(checksum.getValue());
  }

  @Test
  void an_item_comes_back_as_it_was_sent() {
    String key =
        "{\"a\":{\"S\":\"x\"},\"b\":{\"M\":{\"c\":{\"L\":[{\"N\":\"1\"},{\"NULL\":true}]}}}}";

    assertThat(doors.answer("GetItem", "{\"TableName\":\"Music\",\"Key\":" + key + "}"))
        .isEqualTo("{\"Item\":" + key + "}");
  }
}
