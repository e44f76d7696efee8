package io.dynamobackup.junit;

import io.dynamobackup.junit.account.Account;
import io.dynamobackup.junit.quota.QuotaReport;
import io.dynamobackup.junit.rerun.Rerun;
import io.dynamobackup.junit.tape.Taping;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/**
 * Which test has which engine.
 *
 * <p>A test's engine is kept in the test's own store, that of a class in the store of the outermost
 * class that shares it. Stores show what the stores around them hold, so the keys name the test and
 * the owner.
 */
final class TestEngines {
  private static final Namespace NAMESPACE = Namespace.create(DynamoBackupExtension.class);

  private TestEngines() {}

  static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /** Returns the engine of a test or class, which is started at its first use. */
  static TestEngine of(ExtensionContext context, Settings settings) {
    requireOneOwner(context, settings);
    requireOneRun(context, settings);
    return settings.lifetime() == Lifetime.CLASS
        ? ofClass(context, settings)
        : ofTest(context, settings);
  }

  private static TestEngine ofTest(ExtensionContext context, Settings settings) {
    if (context.getTestMethod().isEmpty()) {
      throw new ExtensionConfigurationException(
          "each test of %s has an engine of its own (lifetime = METHOD), and no test is under way here: inject into @BeforeEach or the test, or use lifetime = CLASS"
              .formatted(context.getRequiredTestClass().getName()));
    }
    return start(new OfTest(context.getUniqueId()), context, settings);
  }

  private static TestEngine ofClass(ExtensionContext context, Settings settings) {
    OfClass key = new OfClass(settings.owner());
    if (context.getTestMethod().isEmpty()) {
      return start(key, context, settings);
    }
    TestEngine engine = store(context).get(key, TestEngine.class);
    if (engine == null) {
      throw new ExtensionConfigurationException(
          "lifetime = CLASS needs a static @RegisterExtension field, or @TestInstance(PER_CLASS): the field of %s is made anew for each test"
              .formatted(context.getRequiredTestClass().getName()));
    }
    return engine;
  }

  private static TestEngine start(Object key, ExtensionContext context, Settings settings) {
    return store(context)
        .getOrComputeIfAbsent(key, k -> TestEngine.start(context, settings), TestEngine.class);
  }

  /** Two extensions on one test would each give it an engine. */
  private static void requireOneOwner(ExtensionContext context, Settings settings) {
    Settings first =
        store(context)
            .getOrComputeIfAbsent(
                new SettingsOf(context.getUniqueId()), key -> settings, Settings.class);
    requireSame(first, settings);
  }

  /** Refuses two sources of settings for one test. */
  static void requireSame(Settings one, Settings other) {
    if (!one.owner().equals(other.owner())) {
      throw new ExtensionConfigurationException(
          "%s and %s would each give the test an engine: keep one of them"
              .formatted(one.source(), other.source()));
    }
  }

  /** An engine that serves a class cannot be another one in each run of a test. */
  private static void requireOneRun(ExtensionContext context, Settings settings) {
    if (settings.lifetime() == Lifetime.CLASS && Rerun.of(context) != null) {
      throw new ExtensionConfigurationException(
          "%s is run again and again: each run has an engine of its own, and lifetime = CLASS shares one; use lifetime = METHOD"
              .formatted(context.getRequiredTestMethod()));
    }
  }

  /** Lets a test begin, or a class: its engine is there and has all that is asked for. */
  static void serve(ExtensionContext context, Settings settings) {
    TestEngine engine = of(context, settings);
    engine.requireTables(context);
    store(context).put(new AccountOf(context.getUniqueId()), engine.account());
    store(context).put(new TapingOf(context.getUniqueId()), engine.taping());
    store(context).put(new QuotasOf(context.getUniqueId()), engine.quotas());
    store(context).put(new UnseenFailuresOf(context.getUniqueId()), engine.unseenFailures());
    Rerun.begin(context);
  }

  /** Returns true of a test or class that has an engine, with all that is asked for. */
  static boolean hasBegun(ExtensionContext context) {
    return account(context) != null;
  }

  /** Returns the account of a test or class that has begun. */
  static @Nullable Account account(ExtensionContext context) {
    return store(context).get(new AccountOf(context.getUniqueId()), Account.class);
  }

  /** Returns what is to be told of the quotas of a test or class that has begun. */
  static @Nullable QuotaReport quotas(ExtensionContext context) {
    return store(context).get(new QuotasOf(context.getUniqueId()), QuotaReport.class);
  }

  /** Returns what tapes are to a test or class that has begun. */
  static @Nullable Taping taping(ExtensionContext context) {
    return store(context).get(new TapingOf(context.getUniqueId()), Taping.class);
  }

  /** Returns what failed unseen in a test or class that has begun. */
  static @Nullable UnseenFailures unseenFailures(ExtensionContext context) {
    return store(context).get(new UnseenFailuresOf(context.getUniqueId()), UnseenFailures.class);
  }

  private record OfTest(String uniqueId) {}

  private record OfClass(Object owner) {}

  private record SettingsOf(String uniqueId) {}

  private record AccountOf(String uniqueId) {}

  private record TapingOf(String uniqueId) {}

  private record QuotasOf(String uniqueId) {}

  private record UnseenFailuresOf(String uniqueId) {}
}
