package io.dynamobackup.engine.conformance.table;

import static io.dynamobackup.engine.conformance.table.Definitions.onDemand;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class CreateTableSettingsTests extends CreatedTable {

  @Test
  void enabled_stream_needs_a_view_type() {
    assertRefused(
        onDemand("Music").streamSpecification(s -> s.streamEnabled(true)),
        INVALID + "Table is being created with a stream enabled, UpdateViewType is required");
  }

  @Test
  void disabled_stream_takes_no_view_type() {
    assertRefused(
        onDemand("Music")
            .streamSpecification(
                s -> s.streamEnabled(false).streamViewType(StreamViewType.NEW_IMAGE)),
        INVALID
            + "Table is being created with a stream disabled, UpdateViewType should not be"
            + " specified");
  }

  @Test
  void encryption_that_is_not_enabled_takes_no_key() {
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(false).sseType(SSEType.KMS)),
        INVALID + "SSEType can not be specified if Enabled is false");
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(false).kmsMasterKeyId("alias/a")),
        INVALID + "KMSMasterKeyId can not be specified if Enabled is false");
  }

  @Test
  void encryption_is_by_kms() {
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(true).sseType(SSEType.AES256)),
        INVALID + "SSEType AES256 is not supported");
    assertRefused(
        onDemand("Music").sseSpecification(s -> s.enabled(true).kmsMasterKeyId("alias/a")),
        INVALID + "SSEType KMS is required if KMSMasterKeyId is specified");
  }

  @Test
  void tag_keys_differ_and_are_not_of_aws() {
    assertRefused(
        onDemand("Music").tags(tag("team"), tag("team")),
        "Duplicate Tag Keys provided as input: Duplicate Tag Key found team");
    assertRefused(
        onDemand("Music").tags(tag("aws:team")),
        "Tag Key cannot be prefixed with aws:, Key: aws:team");
  }

  @Test
  void no_more_than_fifty_tags() {
    assertRefused(
        onDemand("Music").tags(IntStream.range(0, 51).mapToObj(i -> tag("t" + i)).toList()),
        "Number of Tags exceed the current limit for the provided ResourceArn");
  }

  private static Tag tag(String key) {
    return Tag.builder().key(key).value("music").build();
  }
}
