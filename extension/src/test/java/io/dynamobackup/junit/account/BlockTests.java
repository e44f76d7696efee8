package io.dynamobackup.junit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  @Test
  void of_many_alike_the_first_few_and_the_last_are_told() {
    List<Line> nights = IntStream.range(0, 9).mapToObj(BlockTests::night).toList();

    assertThat(new Block("Nights", nights))
        .hasToString(
            """

            Nights
              2018-12-14
              14:25:00.000  CreateBackup  night 0 → CREATING
              … 1 day later, 2018-12-15 …
              14:25:00.000  CreateBackup  night 1 → CREATING
              … 1 day later, 2018-12-16 …
              14:25:00.000  CreateBackup  night 2 → CREATING
              … 5 more, 2018-12-22 …
              14:25:00.000  CreateBackup  night 8 → CREATING
            """);
  }

  @Test
  void errors_are_not_like_answers() {
    Line answer = night(0);
    Line error = new Line(START, "CreateBackup", "night 0", "✗ LimitExceededException: no");

    assertThat(error.isLike(answer)).isFalse();
    assertThat(answer.isLike(night(1))).isTrue();
  }

  private static Line night(int number) {
    return new Line(
        START.plus(Duration.ofDays(number)), "CreateBackup", "night " + number, "→ CREATING");
  }
}
