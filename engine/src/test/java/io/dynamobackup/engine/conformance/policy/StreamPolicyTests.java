package io.dynamobackup.engine.conformance.policy;

import static io.dynamobackup.engine.conformance.policy.Policies.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class StreamPolicyTests {
  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void stream_has_a_policy_of_its_own() {
    String stream = createWithStream();
    String policy = Policies.allow("dynamodb:GetRecords", stream);

    String revision =
        dynamo.putResourcePolicy(r -> r.resourceArn(stream).policy(policy)).revisionId();

    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(stream)).policy()).isEqualTo(policy);
    assertThat(getting(TABLE).code()).isEqualTo("PolicyNotFoundException");
    assertThat(dynamo.deleteResourcePolicy(r -> r.resourceArn(TABLE)).revisionId()).isNull();
    assertThat(dynamo.deleteResourcePolicy(r -> r.resourceArn(stream)).revisionId())
        .isEqualTo(revision);
    assertThat(getting(stream))
        .isEqualTo(
            new Refused(
                "PolicyNotFoundException",
                "Resource-based policy not found for the provided ResourceArn: " + stream));
  }

  @Test
  void new_stream_of_the_table_has_no_policy() {
    String stream = createWithStream();
    dynamo.putResourcePolicy(
        r -> r.resourceArn(stream).policy(Policies.allow("dynamodb:GetRecords", stream)));
    dynamo.updateTable(
        r -> r.tableName(Music.TABLE).streamSpecification(s -> s.streamEnabled(false)));

    String next =
        dynamo
            .updateTable(
                r ->
                    r.tableName(Music.TABLE)
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)))
            .tableDescription()
            .latestStreamArn();

    assertThat(getting(next).code()).isEqualTo("PolicyNotFoundException");
    assertThat(dynamo.getResourcePolicy(r -> r.resourceArn(stream)).policy()).isNotEmpty();
  }

  @Test
  void unknown_stream_of_a_table_is_not_found() {
    createWithStream();

    assertThat(getting(TABLE + "/stream/2000-01-01T00:00:00.000"))
        .isEqualTo(
            new Refused(
                "ResourceNotFoundException",
                "Requested resource not found: Stream: 2000-01-01T00:00:00.000 not found for Table:"
                    + " Music"));
  }

  @Test
  void stream_of_a_deleted_table_has_a_policy_as_long_as_it_can_be_read() {
    String stream = createWithStream();
    dynamo.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(getting(stream).code()).isEqualTo("PolicyNotFoundException");
    target.advance(Duration.ofHours(24));
    assertThat(getting(stream)).isEqualTo(Refused.asNotFound("Table: Music"));
  }

  private String createWithStream() {
    Music.create(
        dynamo,
        table ->
            table.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)));
    return dynamo.describeTable(r -> r.tableName(Music.TABLE)).table().latestStreamArn();
  }

  private Refused getting(String arn) {
    return Refused.by(() -> dynamo.getResourcePolicy(r -> r.resourceArn(arn)));
  }
}
