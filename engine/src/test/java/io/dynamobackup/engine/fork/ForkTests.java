package io.dynamobackup.engine.fork;

import static io.dynamobackup.engine.stubbing.Calls.anyOperation;
import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static io.dynamobackup.engine.stubbing.Faults.internalServerError;
import static io.dynamobackup.engine.stubbing.Faults.throttling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class ForkTests {

  @Test
  void fork_has_what_its_origin_has_and_neither_sees_what_the_other_does() {
    try (DynamoDbEngine origin = DynamoDbEngine.start()) {
      Music.create(origin.client());
      Music.put(origin.client(), "A", "1");
      try (DynamoDbEngine fork = origin.fork()) {
        Music.put(fork.client(), "B", "2");
        fork.client().deleteItem(r -> r.tableName(Music.TABLE).key(Music.key("A", "1")));
        Music.put(origin.client(), "C", "3");

        assertThat(artists(fork)).containsExactly("B");
        assertThat(artists(origin)).containsExactlyInAnyOrder("A", "C");
        fork.client().deleteTable(r -> r.tableName(Music.TABLE));
        assertThat(origin.client().listTables().tableNames()).containsExactly(Music.TABLE);
      }
    }
  }

  @Test
  void fork_backs_off_as_its_origin_would() {
    try (DynamoDbEngine origin = DynamoDbEngine.start()) {
      endOfThrottledCall(origin);
      try (DynamoDbEngine fork = origin.fork()) {
        assertThat(endOfThrottledCall(fork)).isEqualTo(endOfThrottledCall(origin));
      }
    }
  }

  /** Returns when the last attempt of a call that is throttled for ever comes. */
  private static Instant endOfThrottledCall(DynamoDbEngine engine) {
    engine.stubs().stubFor(listTables().willReturn(throttling()));
    assertThatThrownBy(engine.client()::listTables).hasMessageContaining("Rate exceeded");
    return engine.clock().instant();
  }

  private static List<String> artists(DynamoDbEngine engine) {
    return engine.client().scan(r -> r.tableName(Music.TABLE)).items().stream()
        .map(item -> item.get("Artist").s())
        .toList();
  }

  @Test
  void origin_goes_on_as_if_it_had_not_been_forked_and_the_fork_as_the_origin() {
    String alone;
    try (DynamoDbEngine engine = BusyWorld.start()) {
      alone = story(engine);
    }
    try (DynamoDbEngine origin = BusyWorld.start();
        DynamoDbEngine fork = origin.fork();
        DynamoDbEngine forkOfFork = fork.fork()) {

      assertThat(story(forkOfFork)).isEqualTo(alone);
      assertThat(story(origin)).isEqualTo(alone);
      assertThat(story(fork)).isEqualTo(alone);
    }
  }

  @Test
  void chances_and_choices_go_on_from_where_they_were() {
    EngineOptions options =
        BusyWorld.options().toBuilder().choices(Choices.seeded(11)).seed(11).build();
    try (DynamoDbEngine origin = BusyWorld.busy(DynamoDbEngine.start(options));
        DynamoDbEngine fork = origin.fork()) {

      assertThat(fork.choices().asked()).isEqualTo(origin.choices().asked()).isNotEmpty();
      assertThat(story(fork)).isEqualTo(story(origin));
      assertThat(fork.choices().asked()).isEqualTo(origin.choices().asked());
    }
  }

  private static String story(DynamoDbEngine engine) {
    List<Object> seen = new ArrayList<>();
    DynamoDbClient client = engine.client();
    for (int i = 0; i < 5; i++) {
      String artist = "Story " + i;
      Music.put(client, artist, "T");
      String arn = BusyWorld.backup(client, "story");
      engine.clock().advance(Duration.ofHours(7));
      seen.add(client.describeBackup(r -> r.backupArn(arn)));
      seen.add(client.scan(r -> r.tableName(Music.TABLE)));
    }
    seen.add(client.listBackups().responseMetadata().requestId());
    seen.add(engine.client(Region.EU_WEST_1).listTables());
    seen.add(engine.clock().instant());
    return seen.toString();
  }

  @Test
  void fork_has_every_region_and_account() {
    try (DynamoDbEngine origin = BusyWorld.start();
        DynamoDbEngine fork = origin.fork()) {
      DynamoDbClient ireland = fork.client(Region.EU_WEST_1);
      DynamoDbClient stranger = fork.account(BusyWorld.OTHER_ACCOUNT).client(Region.EU_WEST_1);

      ireland.deleteTable(r -> r.tableName(Music.TABLE));
      fork.clock().advance(Duration.ofMinutes(1));

      assertThat(ireland.listTables().tableNames()).isEmpty();
      assertThat(stranger.listTables().tableNames()).containsExactly(Music.TABLE);
      assertThat(origin.client(Region.EU_WEST_1).listTables().tableNames())
          .containsExactly(Music.TABLE);
    }
  }

  @Test
  void stubs_journal_and_tasks_stay_behind() {
    try (DynamoDbEngine origin = DynamoDbEngine.start()) {
      List<Instant> ran = new ArrayList<>();
      origin.stubs().stubFor(listTables().willReturn(internalServerError()));
      ScheduledFuture<?> task =
          origin
              .scheduledExecutor()
              .scheduleAtFixedRate(() -> ran.add(origin.clock().instant()), 1, 1, TimeUnit.HOURS);
      assertThatThrownBy(() -> origin.client().listTables()).isNotNull();
      try (DynamoDbEngine fork = origin.fork()) {

        assertThat(fork.client().listTables().tableNames()).isEmpty();
        fork.stubs().verify(1, anyOperation());
        fork.clock().advance(Duration.ofHours(5));
        assertThat(ran).isEmpty();
        origin.clock().advance(Duration.ofHours(2));
        assertThat(ran).hasSize(2);
        assertThat(task.isDone()).isFalse();
      }
    }
  }

  @Test
  void task_that_forks_sees_the_instant_at_which_it_runs() {
    try (DynamoDbEngine origin = DynamoDbEngine.start()) {
      AtomicReference<DynamoDbEngine> made = new AtomicReference<>();
      Instant due = origin.clock().instant().plusSeconds(3600);
      ScheduledFuture<?> task =
          origin.scheduledExecutor().schedule(() -> made.set(origin.fork()), 1, TimeUnit.HOURS);

      origin.clock().advance(Duration.ofHours(2));

      try (DynamoDbEngine fork = made.get()) {
        assertThat(task.isDone()).isTrue();
        assertThat(fork.clock().instant()).isEqualTo(due);
      }
    }
  }

  @Test
  void no_call_of_another_thread_is_forked_half_done() throws InterruptedException {
    try (DynamoDbEngine origin = DynamoDbEngine.start()) {
      Music.create(origin.client());
      Thread writer = new Thread(() -> IntStream.range(0, 200).forEach(i -> putPair(origin, i)));
      writer.start();
      List<Integer> counts = new ArrayList<>();
      do {
        try (DynamoDbEngine fork = origin.fork()) {
          counts.add(artists(fork).size());
        }
      } while (writer.isAlive());
      writer.join();

      assertThat(counts).allMatch(count -> count % 2 == 0).isSorted();
      assertThat(artists(origin)).hasSize(400);
    }
  }

  private static void putPair(DynamoDbEngine engine, int number) {
    List<TransactWriteItem> pair =
        Stream.of("A", "B")
            .map(title -> Music.song("Artist " + number, title))
            .map(song -> Put.builder().tableName(Music.TABLE).item(song).build())
            .map(put -> TransactWriteItem.builder().put(put).build())
            .toList();
    engine.client().transactWriteItems(r -> r.transactItems(pair));
  }

  @Test
  void each_is_closed_by_itself() {
    DynamoDbEngine origin = DynamoDbEngine.start();
    try (DynamoDbEngine fork = origin.fork()) {
      origin.close();

      assertThat(fork.client().listTables().tableNames()).isEmpty();
      assertThatIllegalStateException()
          .isThrownBy(origin::fork)
          .withMessageContaining("this DynamoDbEngine is closed");
    }
  }

  @Test
  void cut_that_forks_is_told_not_to() {
    AtomicReference<DynamoDbEngine> engine = new AtomicReference<>();
    EngineOptions options =
        EngineOptions.documented().toBuilder()
            .backupCut(
                write -> {
                  engine.get().fork();
                  return true;
                })
            .build();
    engine.set(DynamoDbEngine.start(options));
    try (DynamoDbEngine started = engine.get()) {
      Music.create(started.client());
      started.clock().advance(Duration.ofMinutes(1));
      Music.put(started.client(), "A", "1");
      BusyWorld.backup(started.client(), "nightly");

      assertThatThrownBy(() -> started.clock().advance(Duration.ofMinutes(5)))
          .hasStackTraceContaining(
              "an engine must not be forked by what it asks in the midst of a call");
    }
  }
}
