package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutcomesWithoutJunitTests {

  @Test
  void backup_is_there_after_five_minutes_whatever_aws_does() {
    assertThat(OutcomesWithoutJunit.explore())
        .hasToString("3 outcomes (the ordinary outcome, 2 single departures); these are all");
  }
}
