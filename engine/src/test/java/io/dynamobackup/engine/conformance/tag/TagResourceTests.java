package io.dynamobackup.engine.conformance.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Tag;

class TagResourceTests {
  private static final String INVALID = "One or more parameter values were invalid: ";
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  private Target target = Target.instant();
  private DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void tags_are_those_of_creation_and_those_added() {
    Music.create(dynamo, table -> table.tags(tag("team", "music")));

    dynamo.tagResource(r -> r.resourceArn(ARN).tags(tag("stage", "test")));

    assertThat(tags()).containsExactly(tag("team", "music"), tag("stage", "test"));
  }

  @Test
  void key_that_is_there_takes_the_new_value() {
    Music.create(dynamo, table -> table.tags(tag("team", "music")));

    dynamo.tagResource(r -> r.resourceArn(ARN).tags(tag("team", "dance")));

    assertThat(tags()).containsExactly(tag("team", "dance"));
  }

  @Test
  void untagging_removes_keys_and_ignores_those_that_are_not_there() {
    Music.create(dynamo, table -> table.tags(tag("team", "music"), tag("stage", "test")));

    dynamo.untagResource(r -> r.resourceArn(ARN).tagKeys("team", "unknown"));

    assertThat(tags()).containsExactly(tag("stage", "test"));
  }

  @Test
  void table_without_tags_has_an_empty_list() {
    Music.create(dynamo);

    assertThat(dynamo.listTagsOfResource(r -> r.resourceArn(ARN)).hasTags()).isTrue();
    assertThat(tags()).isEmpty();
  }

  @Test
  void missing_table_is_not_found() {
    assertListingRefused(
        ARN,
        "ResourceNotFoundException",
        "Requested resource not found: ResourceArn: " + ARN + " not found");
  }

  @Test
  void table_that_is_creating_is_not_found() {
    target.close();
    target = Target.documented();
    dynamo = target.client();
    Music.create(dynamo);

    assertListingRefused(
        ARN,
        "ResourceNotFoundException",
        "Requested resource not found: ResourceArn: " + ARN + " not found");
  }

  @Test
  void backup_has_no_tags() {
    String arn = ARN + "/backup/01544797500000-0123abcd";

    assertListingRefused(
        arn,
        "ValidationException",
        INVALID + "Provided Arn is not a DynamoDB resource arn: " + arn);
  }

  @Test
  void index_has_no_tags() {
    assertListingRefused(
        ARN + "/index/by-year",
        "ValidationException",
        INVALID
            + "Invalid resource arn provided, only table or stream is accepted. Provided resource"
            + " arn: "
            + ARN
            + "/index/by-year");
  }

  @Test
  void what_is_no_arn_is_refused() {
    assertListingRefused(
        "Music", "ValidationException", INVALID + "ARNs must start with 'arn:': Music");
  }

  @Test
  void arn_is_of_this_region() {
    String arn = ARN.replace("us-east-1", "us-west-2");

    assertListingRefused(
        arn,
        "ValidationException",
        "Invalid TableArn: Invalid ResourceArn provided as input " + arn);
  }

  @Test
  void arn_is_of_this_account() {
    assertListingRefused(
        ARN.replace("123456789012", "210987654321"), "AccessDeniedException", "Access is denied");
  }

  @Test
  void list_has_no_second_page() {
    Music.create(dynamo);

    assertRefused(
        () -> dynamo.listTagsOfResource(r -> r.resourceArn(ARN).nextToken("more")),
        "ValidationException",
        "Invalid NextToken: more");
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private List<Tag> tags() {
    return dynamo.listTagsOfResource(r -> r.resourceArn(ARN)).tags();
  }

  private void assertListingRefused(String arn, String code, String message) {
    assertRefused(() -> dynamo.listTagsOfResource(r -> r.resourceArn(arn)), code, message);
  }

  private static void assertRefused(Runnable call, String code, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
