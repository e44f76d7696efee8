package io.dynamobackup.wiremock.admin;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.error.Spelling;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The engine that a server answers from, and the worlds that it may go back to. Each is a fork: it
 * costs no more the more items there are.
 */
@API(status = Status.EXPERIMENTAL)
public final class Worlds implements AutoCloseable {
  /** The world as it was when the server started. */
  public static final String START = "start";

  private static final int MOST = 100;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private final Map<String, DynamoDbEngine> saved = new TreeMap<>();
  private World current;

  private Worlds(DynamoDbEngine engine) {
    this.current = World.of(engine);
    saved.put(START, engine.fork());
  }

  /** Starts an engine. */
  public static Worlds start(EngineOptions options) {
    return new Worlds(DynamoDbEngine.start(options));
  }

  /** Returns the engine that answers now. */
  public DynamoDbEngine engine() {
    return current().engine();
  }

  synchronized World current() {
    return current;
  }

  /** Saves the world as it is now, in place of one of that name. */
  synchronized void save(String name) {
    if (name.equals(START)) {
      throw new BadRequest("the name \"start\" is that of the world at the start: take another");
    }
    if (!NAME.matcher(name).matches()) {
      throw new BadRequest(
          "the name (%s) must be 1 to 64 letters, digits, dots, dashes or underscores"
              .formatted(name));
    }
    if (saved.size() > MOST && !saved.containsKey(name)) {
      throw new BadRequest("there are %s worlds already: DELETE one first".formatted(MOST));
    }
    DynamoDbEngine replaced = saved.put(name, current.engine().fork());
    if (replaced != null) {
      replaced.close();
    }
  }

  /**
   * Goes back to a saved world, without stubs and with an empty journal. Requests that are under
   * way end in the world they came to: its engine is let go, and holds nothing that must be closed.
   */
  synchronized void goBackTo(String name) {
    current = World.of(world(name).fork());
  }

  /** Forgets a saved world. */
  synchronized void forget(String name) {
    if (name.equals(START)) {
      throw new BadRequest("the world at the start stays");
    }
    world(name).close();
    saved.remove(name);
  }

  private DynamoDbEngine world(String name) {
    DynamoDbEngine world = saved.get(name);
    if (world == null) {
      throw new NotThere(
          "no world was saved as \"%s\"%s; there are %s"
              .formatted(name, Spelling.of(name, saved.keySet()), Spelling.list(saved.keySet())));
    }
    return world;
  }

  /** Returns the names of the saved worlds. */
  synchronized List<String> names() {
    return List.copyOf(saved.keySet());
  }

  @Override
  public synchronized void close() {
    current.engine().close();
    saved.values().forEach(DynamoDbEngine::close);
  }
}
