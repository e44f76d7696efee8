package io.dynamobackup.engine.conformance.ttl;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Which values of the attribute are no time of expiry. */
class ExpiryValueTests extends ExpiringSongs {
  @Test
  void what_is_not_a_number_is_ignored() {
    createExpiring();
    put("song", fromS(Long.toString(START.plusSeconds(60).getEpochSecond())));

    target.advance(Duration.ofHours(1));

    assertThat(isThere("song")).isTrue();
  }

  @Test
  void what_is_more_than_five_years_past_is_ignored() {
    createExpiring();
    put("old", at(Instant.parse("2013-12-14T14:24:59Z")));
    put("young", at(Instant.parse("2013-12-14T14:25:00Z")));

    target.advance(Duration.ofHours(1));

    assertThat(isThere("old")).isTrue();
    assertThat(isThere("young")).isFalse();
  }

  @Test
  void milliseconds_are_a_far_future() {
    createExpiring();
    put("song", fromN(Long.toString(START.toEpochMilli())));

    target.advance(Duration.ofDays(3650));

    assertThat(isThere("song")).isTrue();
  }

  @Test
  void numbers_beyond_all_time_are_ignored() {
    createExpiring();
    put("song", fromN("9E+125"));
    put("negative", fromN("-5"));

    target.advance(Duration.ofHours(1));

    assertThat(isThere("song")).isTrue();
    assertThat(isThere("negative")).isTrue();
  }
}
