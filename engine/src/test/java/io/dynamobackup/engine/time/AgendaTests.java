package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgendaTests {
  private static final Instant NOON = Instant.parse("2018-12-14T12:00:00Z");

  private final List<String> done = new ArrayList<>();
  private final Agenda<String> agenda = new Agenda<>();

  private static void workOff(Agenda<String> agenda) {
    Agenda.Due due = agenda.takeDue(Instant.MAX);
    while (due != null) {
      due.work().run();
      due = agenda.takeDue(Instant.MAX);
    }
  }

  @Test
  void tasks_and_jobs_of_one_instant_are_done_in_the_order_of_their_scheduling() {
    agenda.carryOutBy((job, due) -> done.add(job));
    agenda.scheduleJob(NOON, "job 1");
    agenda.schedule(NOON, () -> done.add("task 2"));
    agenda.scheduleJob(NOON, "job 3");
    agenda.schedule(NOON.minusSeconds(1), () -> done.add("task 0"));

    workOff(agenda);

    assertThat(done).containsExactly("task 0", "job 1", "task 2", "job 3");
  }

  @Test
  void what_is_not_due_waits() {
    agenda.scheduleJob(NOON, "job");
    agenda.schedule(NOON, () -> done.add("task"));

    assertThat(agenda.takeDue(NOON.minusNanos(1))).isNull();
    assertThat(agenda.takeDue(NOON)).isNotNull();
  }

  @Test
  void job_is_carried_out_at_the_instant_at_which_it_is_due() {
    agenda.carryOutBy((job, due) -> done.add(job + " at " + due));
    agenda.scheduleJob(NOON, "job");

    workOff(agenda);

    assertThat(done).containsExactly("job at 2018-12-14T12:00:00Z");
  }

  @Test
  void fork_has_the_jobs_and_not_the_tasks() {
    List<String> doneInFork = new ArrayList<>();
    agenda.carryOutBy((job, due) -> done.add(job));
    agenda.scheduleJob(NOON, "job");
    agenda.schedule(NOON, () -> done.add("task"));

    Agenda<String> fork = agenda.fork();
    fork.carryOutBy((job, due) -> doneInFork.add(job));
    agenda.scheduleJob(NOON, "job of the origin");
    fork.scheduleJob(NOON, "job of the fork");
    workOff(fork);

    assertThat(doneInFork).containsExactly("job", "job of the fork");
    assertThat(done).isEmpty();
    workOff(agenda);
    assertThat(done).containsExactly("job", "task", "job of the origin");
  }

  @Test
  void job_that_nobody_carries_out_is_an_error() {
    agenda.scheduleJob(NOON, "job");

    assertThatIllegalStateException()
        .isThrownBy(() -> workOff(agenda))
        .withMessage("nobody carries out job");
  }
}
