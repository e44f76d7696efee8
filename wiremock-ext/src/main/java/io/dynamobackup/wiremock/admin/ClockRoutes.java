package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The fake clock: it is read, and moved forward. */
record ClockRoutes(Worlds worlds) {

  List<Route> routes() {
    return List.of(Route.get("/clock", request -> now()), Route.post("/clock", this::move));
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
      clock.advance(by);
    } else if (to != null && by == null) {
      clock.advanceTo(to);
    } else {
      throw new BadRequest(
          "the move needs either \"advance\", a duration such as PT90M or P35D, or \"advanceTo\","
              + " an instant such as 2018-12-14T14:25:00Z");
    }
    return now();
  }
}
