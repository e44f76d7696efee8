package io.dynamobackup.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WorldTests {
  private static final Instant START = Instant.parse("2018-12-14T14:25:00Z");

  private final AtomicReference<Instant> clock = new AtomicReference<>(START);
  private final World world = new World(clock::get);

  @Test
  void a_happening_has_one_instant_although_the_clock_moves_meanwhile() {
    Instant seen =
        world.at(
            START,
            () -> {
              clock.set(START.plusSeconds(1));
              return world.instant();
            });

    assertThat(seen).isEqualTo(START);
    assertThat(world.instant()).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void a_happening_inside_another_has_its_own_instant() {
    Instant later = START.plusSeconds(5);

    Instant after =
        world.at(
            START,
            () -> {
              assertThat(world.at(later, world::instant)).isEqualTo(later);
              return world.instant();
            });

    assertThat(after).isEqualTo(START);
  }
}
