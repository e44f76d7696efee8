package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.junit.account.Account;
import io.dynamobackup.junit.quota.QuotaReport;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An engine, and what was injected from it; closed by JUnit with the test or class it is for. */
final class TestEngine implements AutoCloseable {
  private final Settings settings;
  private final TestTables tables;
  private final Account account;
  private final DynamoDbEngine engine;
  private final Map<Class<?>, Object> values = new HashMap<>();
  private final Deque<AutoCloseable> closeables = new ArrayDeque<>();

  private TestEngine(Settings settings, TestTables tables, Account account, EngineOptions options) {
    this.settings = settings;
    this.tables = tables;
    this.account = account;
    this.engine = DynamoDbEngine.start(options);
  }

  /** Starts an engine, and brings it to the start of the test. */
  static TestEngine start(ExtensionContext context, Settings settings) {
    TestTables tables = TestTables.of(context);
    Account account = Account.of(context);
    Rerun rerun = TestEngines.rerun(context);
    EngineOptions ofRun = Variation.vary(context, optionsOf(rerun, settings));
    EngineOptions options = account.listenTo(tables.before(ofRun));
    TestEngine started = new TestEngine(settings, tables, account, options);
    if (rerun != null) {
      rerun.started(started.engine);
    }
    try {
      tables.create(started.engine, ofRun);
    } catch (RuntimeException | Error e) {
      started.engine.close();
      throw e;
    }
    account.begin();
    started.engine.beginTest();
    started.engine.quotas().reset();
    return started;
  }

  private static EngineOptions optionsOf(@Nullable Rerun rerun, Settings settings) {
    try {
      return rerun == null ? settings.options() : rerun.options(settings.options());
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "%s: %s".formatted(settings.source(), e.getMessage()), e);
    }
  }

  /** Refuses tables that a test asks for too late: an engine of a class is started once. */
  void requireTables(ExtensionContext context) {
    if (settings.lifetime() == Lifetime.CLASS) {
      tables.requireAll(TestTables.of(context));
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

  Account account() {
    return account;
  }

  /** Returns what is injected for a type. */
  synchronized Object value(Injectable<?> injectable) {
    Object value = values.get(injectable.type());
    if (value == null) {
      value = injectable.make(engine);
      values.put(injectable.type(), value);
      if (value instanceof AutoCloseable closeable) {
        closeables.push(closeable);
      }
    }
    return value;
  }

  @Override
  public void close() throws Exception {
    try (engine) {
      for (AutoCloseable closeable : closeables) {
        closeable.close();
      }
    }
  }
}
