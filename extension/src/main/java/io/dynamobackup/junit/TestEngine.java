package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.junit.account.Account;
import io.dynamobackup.junit.quota.QuotaReport;
import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.tape.Taping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine, and what was injected from it; closed by JUnit with the test or class it is for. */
final class TestEngine implements AutoCloseable {
  private final Settings settings;
  private final Preparation preparation;
  private final Account account;
  private final Taping taping;
  private final @Nullable WantedWorld world;
  private final DynamoDbEngine engine;
  private final EngineValues values;

  private TestEngine(
      Settings settings,
      Preparation preparation,
      Account account,
      Taping taping,
      @Nullable WantedWorld world,
      DynamoDbEngine engine) {
    this.settings = settings;
    this.preparation = preparation;
    this.account = account;
    this.taping = taping;
    this.world = world;
    this.engine = engine;
    this.values = new EngineValues(engine);
  }

  /** Starts an engine, and brings it to the start of the test. */
  static TestEngine start(ExtensionContext context, Settings settings) {
    Preparation preparation = Preparation.of(context);
    Account account = Account.of(context);
    Rerun rerun = Rerun.of(context);
    Taping taping = Taping.of(context, settings.options().region());
    EngineOptions ofRun = taping.listenTo(optionsOf(rerun, settings));
    WantedWorld world = WantedWorld.of(context);
    requireTapeable(taping, rerun, world);
    DynamoDbEngine engine =
        world == null
            ? engine(preparation, ofRun, account, rerun)
            : SeededWorld.of(context, world.seed(context), settings.options(), preparation)
                .fork(account.listenTo(ofRun));
    if (world != null && rerun != null) {
      rerun.started(engine);
    }
    TestEngine started = new TestEngine(settings, preparation, account, taping, world, engine);
    account.begin();
    started.engine.beginTest();
    started.engine.quotas().reset();
    return started;
  }

  private static void requireTapeable(
      Taping taping, @Nullable Rerun rerun, @Nullable WantedWorld world) {
    if (rerun != null) {
      taping.requireNone("a test that is run again and again calls otherwise each time");
    }
    if (world != null) {
      taping.requireNone(
          "how @FromWorld(\"" + world.world().value() + "\") came about is on no tape");
    }
  }

  private static EngineOptions optionsOf(@Nullable Rerun rerun, Settings settings) {
    try {
      return rerun == null ? settings.options() : rerun.options(settings.options());
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "%s: %s".formatted(settings.source(), e.getMessage()), e);
    }
  }

  private static DynamoDbEngine engine(
      Preparation preparation, EngineOptions options, Account account, @Nullable Rerun rerun) {
    DynamoDbEngine engine = DynamoDbEngine.start(account.listenTo(preparation.before(options)));
    if (rerun != null) {
      rerun.started(engine);
    }
    try {
      preparation.create(engine, options);
      return engine;
    } catch (RuntimeException | Error e) {
      engine.close();
      throw e;
    }
  }

  /** Refuses what a test asks for too late: an engine of a class is started once. */
  void requireTables(ExtensionContext context) {
    if (settings.lifetime() == Lifetime.CLASS) {
      preparation.requireAll(Preparation.of(context));
      WantedWorld wanted = WantedWorld.of(context);
      if (wanted != null && !wanted.equals(world)) {
        throw wanted.refusal(
            "one engine serves the whole class (lifetime = CLASS), so it belongs on that class");
      }
    }
  }

  void requireUsedStubs() {
    engine.stubs().verifyAllStubsUsed();
  }

  UnseenFailures unseenFailures() {
    return new UnseenFailures(engine);
  }

  QuotaReport quotas() {
    return new QuotaReport(engine.quotas());
  }

  Taping taping() {
    return taping;
  }

  Account account() {
    return account;
  }

  /** Returns what is injected for a type. */
  Object value(Injectable<?> injectable) {
    return values.value(injectable);
  }

  @Override
  public void close() throws Exception {
    values.close();
  }
}
