package io.dynamobackup.junit;

import io.dynamobackup.engine.BackupCut;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.engine.RateLimits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests a DynamoDB of their own: what {@link DynamoBackupTest} registers, or in its
 * programmatic form
 *
 * <pre>{@code
 * @RegisterExtension
 * static final DynamoBackupExtension DYNAMO =
 *     DynamoBackupExtension.builder().fidelity(Fidelity.DOCUMENTED).build();
 * }</pre>
 *
 * <p>It holds no state: engines live in JUnit's store, which closes them.
 */
@API(status = Status.EXPERIMENTAL)
public final class DynamoBackupExtension
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler {
  private final @Nullable Settings registered;

  /** Creates the extension that goes by the annotations of each test. */
  DynamoBackupExtension() {
    this.registered = null;
  }

  private DynamoBackupExtension(
      EngineOptions options, Lifetime lifetime, boolean failOnUnusedStubs) {
    this.registered = new Settings(options, lifetime, failOnUnusedStubs, this);
  }

  /** Returns a builder of the programmatic form. */
  public static Builder builder() {
    return new Builder();
  }

  /** One scope for constructor, lifecycle methods and test, so that they see one engine. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    MisspeltParameters.refuse(context);
    UnreadAnnotations.refuse(context.getRequiredTestClass());
    Settings settings = settings(context);
    if (settings.lifetime() == Lifetime.CLASS) {
      TestEngines.serve(context, settings);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    MisspeltParameters.refuse(context);
    TestEngines.serve(context, settings(context));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (TestEngines.hasBegun(context)) {
      EndOfTest end = new EndOfTest(context, settings(context));
      end.tell();
      end.tellUnseenFailures();
      end.of(Lifetime.METHOD);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (TestEngines.hasBegun(context)) {
      EndOfTest end = new EndOfTest(context, settings(context));
      end.tell();
      end.of(Lifetime.CLASS);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Injectables injectables = Injectables.of(context);
    if (injectables.find(parameter).isEmpty()) {
      OurType.refuse(parameter, injectables);
      return false;
    }
    settings(context);
    return true;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Injectable<?> injectable = Injectables.of(context).find(parameter).orElseThrow();
    return TestEngines.of(context, settings(context)).value(injectable);
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw UnresolvedParameter.explained(failure, context);
  }

  @Override
  public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw UnresolvedParameter.explained(failure, context);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    throw UnresolvedParameter.explained(failure, context);
  }

  private Settings settings(ExtensionContext context) {
    if (registered == null) {
      return AnnotatedSettings.of(context);
    }
    AnnotatedSettings.find(context).ifPresent(other -> TestEngines.requireSame(registered, other));
    return registered;
  }

  /**
   * Builds the programmatic form; what is not said is as in {@link DynamoBackupTest}, and what is
   * said again replaces what was said before.
   */
  @API(status = Status.EXPERIMENTAL)
  public static final class Builder {
    private @Nullable EngineOptions engine;
    private @Nullable Fidelity fidelity;
    private Lifetime lifetime = Lifetime.METHOD;
    private boolean failOnUnusedStubs;
    private final List<Consumer<EngineOptions.Builder>> changes = new ArrayList<>();

    private Builder() {}

    /** Sets the engine's options; what else is said here changes them. */
    public Builder engine(EngineOptions options) {
      this.engine = Objects.requireNonNull(options, "engine");
      return this;
    }

    /** Sets how much of AWS's time the engine takes; not together with {@link #engine}. */
    public Builder fidelity(Fidelity value) {
      this.fidelity = Objects.requireNonNull(value, "fidelity");
      return this;
    }

    /** Sets how long an engine lives; {@link Lifetime#CLASS} needs a static field. */
    public Builder lifetime(Lifetime value) {
      this.lifetime = Objects.requireNonNull(value, "lifetime");
      return this;
    }

    /** Sets whether a stub that never answered a call fails a test that would pass. */
    public Builder failOnUnusedStubs(boolean fail) {
      this.failOnUnusedStubs = fail;
      return this;
    }

    /** Sets where the fake clock starts. */
    public Builder startAt(Instant instant) {
      return change(options -> options.startAt(instant));
    }

    /** Sets where the fake clock starts, in ISO-8601. */
    public Builder startAt(String instant) {
      return startAt(Settings.instant(instant));
    }

    /** Sets how often operations may be called before they are throttled. */
    public Builder rateLimits(RateLimits limits) {
      return change(options -> options.rateLimits(limits));
    }

    /** Sets which of the writes committed within a minute of its request a backup holds. */
    public Builder backupCut(BackupCut cut) {
      return change(options -> options.backupCut(cut));
    }

    /** Sets what decides everything that AWS leaves open or makes up. */
    public Builder seed(long value) {
      return change(options -> options.seed(value));
    }

    /** Sets the region that appears in ARNs. */
    public Builder region(String name) {
      return change(options -> options.region(name));
    }

    /** Sets the account that appears in ARNs: twelve digits. */
    public Builder accountId(String digits) {
      return change(options -> options.accountId(digits));
    }

    private Builder change(Consumer<EngineOptions.Builder> change) {
      changes.add(change);
      return this;
    }

    /** Returns the extension. */
    public DynamoBackupExtension build() {
      EngineOptions.Builder options = base().toBuilder();
      changes.forEach(change -> change.accept(options));
      return new DynamoBackupExtension(options.build(), lifetime, failOnUnusedStubs);
    }

    private EngineOptions base() {
      if (engine == null) {
        return fidelity == null ? EngineOptions.instant() : fidelity.options();
      }
      if (fidelity != null) {
        throw new IllegalArgumentException(
            "fidelity (%s) must be left out: the options given to engine(…) have theirs"
                .formatted(fidelity));
      }
      return engine;
    }
  }
}
