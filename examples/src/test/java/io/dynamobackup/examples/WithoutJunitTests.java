package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithoutJunitTests {

  @Test
  void engine_tells_its_story_without_junit() {
    assertThat(WithoutJunit.story())
        .isEqualTo("At 2018-12-14T15:28:00Z the tables are [Music], and Music is ACTIVE.");
  }
}
