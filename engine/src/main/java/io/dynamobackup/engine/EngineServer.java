package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.transport.Entrance;
import io.dynamobackup.engine.transport.FailedRequests;
import io.dynamobackup.engine.transport.FrontEnd;
import io.dynamobackup.engine.transport.Waiting;
import io.dynamobackup.engine.wire.Wire;

/** What answers over HTTP for one engine; nothing listens before it is asked to. */
final class EngineServer {
  private final Account own;
  private final OpenState open;
  private final FailedRequests failedRequests = new FailedRequests();
  private final FrontEnd frontEnd;
  private final Listeners listeners;

  EngineServer(Wire wire, FakeClock clock, Account own, Entrance entrance, OpenState open) {
    this.own = own;
    this.open = open;
    this.frontEnd =
        new FrontEnd(
            wire, new Waiting(clock, clock::advance), own.region(), failedRequests, entrance);
    this.listeners = new Listeners(frontEnd);
  }

  /** Returns the servers, which end with the engine. */
  Listeners listeners() {
    return open.register(Listeners.class, own, any -> listeners);
  }

  FrontEnd frontEnd() {
    return frontEnd;
  }

  FailedRequests failedRequests() {
    return failedRequests;
  }
}
