package io.dynamobackup.engine.conformance.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Refused;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** Developer Guide, "Using attribute-based access control with DynamoDB Streams". */
class StreamTagsTests {
  private static final Tag TEAM = Tag.builder().key("Team").value("Analytics").build();
  private static final Tag STAGE = Tag.builder().key("Stage").value("test").build();

  private final Target target = Target.instant();
  private final DynamoDbClient dynamo = target.client();

  private String table = "";
  private String stream = "";

  @BeforeEach
  void createTaggedTable() {
    Music.create(
        dynamo,
        each ->
            each.tags(STAGE)
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    var described = dynamo.describeTable(r -> r.tableName(Music.TABLE)).table();
    table = described.tableArn();
    stream = described.latestStreamArn();
  }

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void stream_has_no_tags_from_its_table() {
    assertThat(tagsOf(stream)).isEmpty();
  }

  @Test
  void tags_of_a_stream_are_apart_from_those_of_its_table() {
    dynamo.tagResource(r -> r.resourceArn(stream).tags(TEAM));

    assertThat(tagsOf(stream)).containsExactly(TEAM);
    assertThat(tagsOf(table)).containsExactly(STAGE);
  }

  @Test
  void tags_of_a_stream_are_removed() {
    dynamo.tagResource(r -> r.resourceArn(stream).tags(TEAM, STAGE));

    dynamo.untagResource(r -> r.resourceArn(stream).tagKeys("Team"));

    assertThat(tagsOf(stream)).containsExactly(STAGE);
  }

  @Test
  void unknown_stream_is_not_found() {
    String unknown = table + "/stream/2000-01-01T00:00:00.000";

    assertThat(Refused.by(() -> tagsOf(unknown)))
        .isEqualTo(Refused.asNotFound("ResourceArn: " + unknown));
  }

  @Test
  void stream_of_a_deleted_table_has_tags_as_long_as_it_can_be_read() {
    dynamo.tagResource(r -> r.resourceArn(stream).tags(TEAM));

    dynamo.deleteTable(r -> r.tableName(Music.TABLE));

    assertThat(tagsOf(stream)).containsExactly(TEAM);
    target.advance(Duration.ofHours(24));
    assertThat(Refused.by(() -> tagsOf(stream)))
        .isEqualTo(Refused.asNotFound("ResourceArn: " + stream));
  }

  private List<Tag> tagsOf(String arn) {
    return dynamo.listTagsOfResource(r -> r.resourceArn(arn)).tags();
  }
}
