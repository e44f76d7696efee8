package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.operation.AwsBackup;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.pipeline.Invocation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.backup.model.AlreadyExistsException;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobRequest;
import software.amazon.awssdk.services.backup.model.DescribeBackupJobResponse;
import software.amazon.awssdk.services.backup.model.ListBackupJobsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupJobsResponse;
import software.amazon.awssdk.services.backup.model.ServiceUnavailableException;
import software.amazon.awssdk.services.backup.model.TagResourceRequest;
import software.amazon.awssdk.services.backup.model.TagResourceResponse;

/** AWS Backup as it comes in and goes out. */
class RestWireTests {
  private final Doors doors =
      Doors.to(
          AwsBackup.bind(DescribeBackupJobRequest::builder, new DescribeBackupJob()),
          AwsBackup.bind(ListBackupJobsRequest::builder, new ListBackupJobs()),
          AwsBackup.bind(TagResourceRequest::builder, new TagResource()));

  private static final class DescribeBackupJob
      implements Operation<DescribeBackupJobRequest, DescribeBackupJobResponse> {
    @Override
    public DescribeBackupJobResponse execute(DescribeBackupJobRequest request) {
      return DescribeBackupJobResponse.builder()
          .backupJobId(request.backupJobId())
          .percentDone("100.0")
          .creationDate(Doors.NOW)
          .build();
    }
  }

  private static final class ListBackupJobs
      implements Operation<ListBackupJobsRequest, ListBackupJobsResponse> {
    @Override
    public ListBackupJobsResponse execute(ListBackupJobsRequest request) {
      return ListBackupJobsResponse.builder().nextToken(request.toString()).build();
    }
  }

  private static final class TagResource
      implements Operation<TagResourceRequest, TagResourceResponse> {
    @Override
    public TagResourceResponse execute(TagResourceRequest request) {
      throw switch (request.tags().getOrDefault("throw", "")) {
        case "exists" ->
            AlreadyExistsException.builder()
                .message("there")
                .code("ERROR_1")
                .context("[\"x\"]")
                .arn("a")
                .build();
        default -> ServiceUnavailableException.builder().message("later").build();
      };
    }
  }

  @Test
  void an_answer_is_json_with_times_in_seconds_and_progress_in_a_string() {
    Reply reply = send("GET", "/backup-jobs/42", Map.of(), "");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo("application/json");
    assertThat(reply.errorType()).isNull();
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"BackupJobId\":\"42\",\"CreationDate\":1544797500,\"PercentDone\":\"100.0\"}");
  }

  @Test
  void query_parameters_are_members() {
    Reply reply =
        send(
            "GET",
            "/backup-jobs/",
            Map.of(
                "maxResults", List.of("5"),
                "state", List.of("COMPLETED"),
                "createdAfter", List.of("2018-12-14T15:25:00+01:00")),
            "");

    assertThat(Doors.text(reply))
        .contains("MaxResults=5", "ByState=COMPLETED", "ByCreatedAfter=2018-12-14T14:25:00Z");
  }

  @ParameterizedTest
  @CsvSource({"maxResults, five, Integer", "createdAfter, yesterday, Date"})
  void a_query_parameter_of_the_wrong_type_is_a_serialization_error(
      String name, String value, String type) {
    Reply reply = send("GET", "/backup-jobs/", Map.of(name, List.of(value)), "");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorType()).startsWith("SerializationException:");
    assertThat(Doors.text(reply))
        .isEqualTo("{\"Message\":\"STRING_VALUE cannot be converted to " + type + "\"}");
  }

  @Test
  void a_member_of_path_or_query_is_not_read_from_the_body() {
    Reply reply = send("GET", "/backup-jobs/", Map.of(), "{\"maxResults\":7,\"MaxResults\":7}");

    assertThat(Doors.text(reply)).doesNotContain("MaxResults=7");
  }

  @Test
  void an_error_has_its_name_in_the_header_and_its_members_in_the_body() {
    Reply reply = send("POST", "/tags/a", Map.of(), "{\"Tags\":{\"throw\":\"exists\"}}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorType())
        .isEqualTo(
            "AlreadyExistsException:http://internal.amazon.com/coral/com.amazonaws.services.cryo/");
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"Message\":\"there\",\"Code\":\"ERROR_1\",\"Arn\":\"a\",\"Context\":\"[\\\"x\\\"]\"}");
  }

  @Test
  void an_error_of_the_service_is_500() {
    Reply reply = send("POST", "/tags/a", Map.of(), "{\"Tags\":{}}");

    assertThat(reply.status()).isEqualTo(500);
    assertThat(reply.errorType()).startsWith("ServiceUnavailableException:");
  }

  @Test
  void what_is_missing_is_a_missing_parameter() {
    Reply reply = send("POST", "/tags/a", Map.of(), "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorType()).startsWith("MissingParameterValueException:");
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"Message\":\"1 validation error detected: Value null at 'tags' failed to satisfy"
                + " constraint: Member must not be null\"}");
  }

  @Test
  void what_is_out_of_range_is_an_invalid_parameter() {
    Reply reply = send("GET", "/backup-jobs/", Map.of("maxResults", List.of("1001")), "");

    assertThat(reply.errorType()).startsWith("InvalidParameterValueException:");
    assertThat(Doors.text(reply))
        .contains(
            "Value '1001' at 'maxResults' failed to satisfy constraint: Member must have value less"
                + " than or equal to 1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"[]", "{", "{\"Tags\":7}", "{\"Tags\":{\"a\":null}}", "{} {}"})
  void a_body_that_cannot_be_read_is_refused(String body) {
    Reply reply = send("POST", "/tags/a", Map.of(), body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.errorType()).matches("(Serialization|InvalidParameterValue)Exception:.*");
  }

  @Test
  void a_path_without_an_operation_is_unknown() {
    Reply reply = send("GET", "/nonsense", Map.of(), "");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.errorType()).startsWith("UnknownOperationException:");
  }

  @Test
  void an_operation_that_is_not_there_is_refused_by_name() {
    Reply reply = send("GET", "/audit/frameworks", Map.of(), "");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(Doors.text(reply))
        .isEqualTo(
            "{\"Message\":\"DynamoBackup does not have the operation ListFrameworks of AWS Backup"
                + " yet\"}");
  }

  @Test
  void a_body_beyond_what_aws_reads_is_too_large() {
    Reply reply =
        doors
            .wire()
            .handle(
                new RequestLine("POST", "/tags/a", Map.of()),
                new byte[Wire.MAX_BODY + 1],
                Invocation.UNKNOWN);

    assertThat(reply.status()).isEqualTo(413);
  }

  private Reply send(String method, String path, Map<String, List<String>> query, String body) {
    return doors
        .wire()
        .handle(new RequestLine(method, path, query), body.getBytes(UTF_8), Invocation.UNKNOWN);
  }
}
