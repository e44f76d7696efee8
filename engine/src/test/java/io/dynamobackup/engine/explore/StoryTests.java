package io.dynamobackup.engine.explore;

import static io.dynamobackup.engine.explore.Explorer.holds;
import static io.dynamobackup.engine.explore.Explorer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import org.junit.jupiter.api.Test;

class StoryTests {

  private static void test(Choices choices) {
    boolean customer = holds(choices, "{id=Ada}", -30);
    if (!customer) {
      choices.settle(ChoicePoint.BACKUP_WRITE, "lacks", () -> write("{id=Ada}", -1));
    }
    boolean order = holds(choices, "{id=1}", 0);
    holds(choices, "{id=2}", 60);
    if (order && !customer) {
      throw new AssertionError("order without customer");
    }
  }

  @Test
  void story_tells_what_went_otherwise_and_draws_the_backup() {
    assertThat(Explorer.max(200).explore(StoryTests::test))
        .hasMessage(
            """
            my test fails under an outcome that AWS allows:
            - backup nightly of table orders, requested at 2018-12-14T14:25:00Z by call 9 (CreateBackup), lacks the creation of item {id=Ada} at 2018-12-14T14:24:30Z by call 1 (PutItem) (ordinarily holds)

            backup nightly of table orders, requested at 2018-12-14T14:25:00Z by call 9 (CreateBackup): + it holds, - it lacks
                                                   -1m              request               +1m
            {id=Ada} creation by call 1 (PutItem)  |.........-.........|...................|  2018-12-14T14:24:30Z
            {id=Ada} creation by call 1 (PutItem)  |..................-|...................|  2018-12-14T14:24:59Z
            {id=1} creation by call 1 (PutItem)    |...................+...................|  2018-12-14T14:25:00Z
            {id=2} creation by call 10 (PutItem)   |...................|...................-  2018-12-14T14:26:00Z

            The failure: java.lang.AssertionError: order without customer

            Run: 2 outcomes (the ordinary outcome, 1 single departure); stopped at the first that fails.
            To repeat this outcome alone: replay = 1:63da2046:BACKUP_WRITE~abd88a724b=1\
            """);
  }
}
