package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Which of several calls a stub answers. */
class OccurrenceTests extends ListedTables {
  @Test
  void one_call_of_several_is_meant_by_its_number() {
    stubs.stubFor(listTables().onCall(2).willReturn(tables("second")));

    assertThat(List.of(tables(), tables(), tables())).containsExactly("Music", "second", "Music");
  }

  @Test
  void some_calls_are_meant_by_their_numbers() {
    stubs.stubFor(listTables().between(2, 3).willReturn(tables("stub")));

    assertThat(List.of(tables(), tables(), tables(), tables()))
        .containsExactly("Music", "stub", "stub", "Music");
  }

  @Test
  void a_call_that_another_stub_answers_is_counted() {
    stubs.stubFor(listTables().onCall(2).willReturn(tables("second")));
    stubs.stubFor(listTables().onCall(1).willReturn(tables("first")));

    assertThat(List.of(tables(), tables(), tables())).containsExactly("first", "second", "Music");
  }

  @Test
  void a_period_of_fake_time_is_meant() {
    Instant now = stubbed.engine().clock().instant();
    stubs.stubFor(
        listTables()
            .between(now.plusSeconds(10), now.plusSeconds(20))
            .willReturn(tables("outage")));

    List<String> seen = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      seen.add(tables());
      stubbed.engine().clock().advance(Duration.ofSeconds(10));
    }

    assertThat(seen).containsExactly("Music", "outage", "Music");
  }

  @Test
  void parallel_calls_get_exactly_as_many_answers_as_there_are() throws Exception {
    stubs.stubFor(listTables().willReturn(tables("stub")).times(100));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Long>> callers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      callers.add(
          () -> {
            long stubAnswers = 0;
            for (int j = 0; j < 50; j++) {
              stubAnswers += tables().equals("stub") ? 1 : 0;
            }
            return stubAnswers;
          });
    }

    long answers = 0;
    try {
      for (Future<Long> caller : threads.invokeAll(callers)) {
        answers += caller.get();
      }
    } finally {
      threads.shutdown();
    }

    assertThat(answers).isEqualTo(100);
    stubs.verify(400, listTables());
  }
}
