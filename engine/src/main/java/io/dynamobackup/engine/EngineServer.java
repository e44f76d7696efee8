package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.transport.Entrance;
import io.dynamobackup.engine.transport.FailedRequests;
import io.dynamobackup.engine.transport.FrontEnd;
import io.dynamobackup.engine.transport.Waiting;
import io.dynamobackup.engine.wire.Wire;
import org.jspecify.annotations.Nullable;

/** What answers over HTTP for one engine; nothing listens before it is asked to. */
final class EngineServer {
  private final Wire wire;
  private final FakeClock clock;
  private final Account own;
  private final Entrance entrance;
  private final OpenState open;
  private final FailedRequests failedRequests = new FailedRequests();
  private @Nullable FrontEnd frontEnd;

  EngineServer(Wire wire, FakeClock clock, Account own, Entrance entrance, OpenState open) {
    this.wire = wire;
    this.clock = clock;
    this.own = own;
    this.entrance = entrance;
    this.open = open;
  }

  /** Returns the servers, which end with the engine. */
  Listeners listeners() {
    return open.register(Listeners.class, own, any -> new Listeners(frontEnd()));
  }

  /** Made when it is asked for, as few engines listen. */
  synchronized FrontEnd frontEnd() {
    FrontEnd made = frontEnd;
    if (made == null) {
      made =
          new FrontEnd(
              wire, new Waiting(clock, clock::advance), own.region(), failedRequests, entrance);
      frontEnd = made;
    }
    return made;
  }

  FailedRequests failedRequests() {
    return failedRequests;
  }
}
