package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The fake clock: it is read, and moved forward. */
record ClockRoutes(Worlds worlds) {
  /** What is due on the way happens in one request, under the clock's lock. */
  private static final Duration LONGEST = Duration.ofDays(3660);

  List<Route> routes() {
    return List.of(Route.get("/clock", this::read), Route.post("/clock", this::move));
  }

  private Map<String, Object> read(AdminRequest request) {
    request.refuseParametersBut();
    return now();
  }

  private Map<String, Object> now() {
    return Map.of("now", worlds.engine().clock().instant().toString());
  }

  private Map<String, Object> move(AdminRequest request) {
    Members members = request.body("the move");
    Duration by = members.duration("advance");
    Instant to = members.instant("advanceTo");
    members.refuseOthers();
    FakeClock clock = worlds.engine().clock();
    if (by != null && to == null) {
      requireShort(by);
      clock.advance(by);
    } else if (to != null && by == null) {
      requireShort(Duration.between(clock.instant(), to));
      clock.advanceTo(to);
    } else {
      throw new BadRequest(
          "the move needs either \"advance\", a duration such as PT90M or P35D, or \"advanceTo\","
              + " an instant such as 2018-12-14T14:25:00Z");
    }
    return now();
  }

  private static void requireShort(Duration move) {
    if (move.compareTo(LONGEST) > 0) {
      throw new BadRequest(
          "the move (%s) must be no longer than %s days: go further by several moves"
              .formatted(move, LONGEST.toDays()));
    }
  }
}
