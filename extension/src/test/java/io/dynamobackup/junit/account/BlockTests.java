package io.dynamobackup.junit.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlockTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  @Test
  void of_many_alike_the_first_few_and_the_last_are_told() {
    List<Line> nights = IntStream.range(0, 9).mapToObj(BlockTests::night).toList();

    assertThat(Block.whole("Nights", nights))
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
  void of_a_long_test_a_screen_shows_the_beginning_and_the_end() {
    List<Line> nights =
        IntStream.range(0, 50)
            .boxed()
            .flatMap(number -> Stream.of(night(number), look(number)))
            .toList();

    assertThat(Block.inShort("Nights", nights).toString())
        .contains(
            """
              14:25:00.000  ListBackups   all tables → 24
              … 40 more until 2019-01-27: 20 CreateBackup, 20 ListBackups; dynamobackup.account = report tells all …
              … 1 day later, 2019-01-28 …
              14:25:00.000  CreateBackup  night 45 → CREATING
            """)
        .endsWith("  14:25:00.000  ListBackups   all tables → 49\n");
    assertThat(Block.whole("Nights", nights).toString()).doesNotContain("more");
    assertThat(Block.inShort("Nights", nights.subList(0, 60)))
        .hasToString(Block.whole("Nights", nights.subList(0, 60)).toString());
  }

  @Test
  void errors_are_not_like_answers() {
    Line answer = night(0);
    Line error = new Line(START, "CreateBackup", "night 0", "✗ LimitExceededException: no");

    assertThat(error.isLike(answer)).isFalse();
    assertThat(answer.isLike(night(1))).isTrue();
  }

  private static Line look(int number) {
    return new Line(
        START.plus(Duration.ofDays(number)), "ListBackups", "all tables", "→ " + number);
  }

  private static Line night(int number) {
    return new Line(
        START.plus(Duration.ofDays(number)), "CreateBackup", "night " + number, "→ CREATING");
  }
}
