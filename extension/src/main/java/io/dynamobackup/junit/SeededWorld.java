package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A world that a method filled, for all tests that are alike; each starts from a fork. What AWS
 * leaves open is answered ordinarily while it is filled.
 */
final class SeededWorld implements AutoCloseable {
  private final DynamoDbEngine engine;
  private final EngineValues values;

  private SeededWorld(EngineOptions options) {
    this.engine = DynamoDbEngine.start(options);
    this.values = new EngineValues(engine);
  }

  private record Key(Method method, EngineOptions options, List<Annotation> prepared) {}

  /** Returns the world, which is filled when it is first asked for. */
  static SeededWorld of(
      ExtensionContext context, SeedMethod seed, EngineOptions asked, Preparation ofTest) {
    seed.check();
    Preparation preparation = ofTest.and(seed.method());
    EngineOptions options = asked.toBuilder().ordinaryChoices().build();
    Injectables injectables = Injectables.of(context);
    return TestEngines.store(context.getRoot())
        .getOrComputeIfAbsent(
            new Key(seed.method(), options, preparation.annotations()),
            key -> filled(seed, options, preparation, injectables),
            SeededWorld.class);
  }

  private static SeededWorld filled(
      SeedMethod seed, EngineOptions options, Preparation preparation, Injectables injectables) {
    SeededWorld world = new SeededWorld(preparation.before(options));
    try {
      preparation.create(world.engine, options);
      world.engine.prepare(() -> seed.fill(world.engine, world.values, injectables));
      return world;
    } catch (RuntimeException | Error e) {
      world.engine.close();
      throw e;
    }
  }

  /** Returns an engine that starts from this world. */
  DynamoDbEngine fork(EngineOptions options) {
    return engine.fork(options);
  }

  @Override
  public void close() throws Exception {
    values.close();
  }
}
