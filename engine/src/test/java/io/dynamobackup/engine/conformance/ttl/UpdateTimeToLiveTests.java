package io.dynamobackup.engine.conformance.ttl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

class UpdateTimeToLiveTests {
  private final Target target = Target.documented();
  private final DynamoDbClient dynamo = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  @Test
  void table_has_no_ttl_unasked() {
    create();

    assertThat(describe())
        .isEqualTo(
            TimeToLiveDescription.builder().timeToLiveStatus(TimeToLiveStatus.DISABLED).build());
  }

  @Test
  void answer_echoes_the_request_and_the_table_tells_at_once() {
    create();

    TimeToLiveSpecification answer = update(true, "expires");

    assertThat(answer.enabled()).isTrue();
    assertThat(answer.attributeName()).isEqualTo("expires");
    assertThat(describe().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    assertThat(describe().attributeName()).isEqualTo("expires");
  }

  @Test
  void disabled_ttl_does_not_tell_its_attribute() {
    create();
    update(true, "expires");
    target.advance(Duration.ofHours(1));

    update(false, "expires");

    assertThat(describe().timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    assertThat(describe().attributeName()).isNull();
  }

  @Test
  void second_change_within_an_hour_is_refused() {
    create();
    update(true, "expires");
    target.advance(Duration.ofMinutes(59));

    assertRefused(
        false,
        "expires",
        "ValidationException",
        "Time to live has been modified multiple times within a fixed interval");
  }

  @Test
  void what_is_so_already_is_refused() {
    create();

    assertRefused(false, "expires", "ValidationException", "TimeToLive is already disabled");
    update(true, "expires");
    assertRefused(true, "expires", "ValidationException", "TimeToLive is already enabled");
    assertRefused(
        true,
        "other",
        "ValidationException",
        "TimeToLive is active on a different AttributeName: current AttributeName is expires");
  }

  @Test
  void missing_table_is_not_found() {
    assertRefused(
        true,
        "expires",
        "ResourceNotFoundException",
        "Requested resource not found: Table: Music not found");
  }

  @Test
  void table_that_is_creating_is_in_use() {
    Music.create(dynamo);

    assertRefused(
        true,
        "expires",
        "ResourceInUseException",
        "Attempt to change a resource which is still in use: Table Music is being created");
    assertThatThrownBy(this::describe)
        .hasMessageStartingWith(
            "Cannot describe time to live while table is in CREATING state: Current table state is"
                + " CREATING");
  }

  private void create() {
    Music.create(dynamo);
    target.advance(Duration.ofMinutes(1));
  }

  private TimeToLiveSpecification update(boolean enabled, String attribute) {
    return dynamo
        .updateTimeToLive(
            r ->
                r.tableName(Music.TABLE)
                    .timeToLiveSpecification(s -> s.enabled(enabled).attributeName(attribute)))
        .timeToLiveSpecification();
  }

  private TimeToLiveDescription describe() {
    return dynamo.describeTimeToLive(r -> r.tableName(Music.TABLE)).timeToLiveDescription();
  }

  private void assertRefused(boolean enabled, String attribute, String code, String message) {
    assertThatThrownBy(() -> update(enabled, attribute))
        .isInstanceOfSatisfying(
            AwsServiceException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
