package io.dynamobackup.engine;

import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.limit.Quotas;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.transport.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * Immutable options of an engine: {@link #instant()}, {@link #documented()}, or changed from one.
 */
@API(status = Status.EXPERIMENTAL)
public final class EngineOptions {
  private static final Instant START = Instant.ofEpochSecond(1_544_797_500);

  private final OptionValues values;

  private EngineOptions(OptionValues values) {
    this.values = values;
  }

  /** State changes take no time; the default. */
  public static EngineOptions instant() {
    return new Builder(Timings.instant(), Throttling.of(Quotas.unlimited())).build();
  }

  /**
   * State changes take the time AWS documents, on the fake clock, and operations are throttled as
   * it documents.
   */
  public static EngineOptions documented() {
    return new Builder(Timings.documented(), Throttling.of(Quotas.documented())).build();
  }

  /** Returns a builder that starts from these options. */
  public Builder toBuilder() {
    return new Builder(values);
  }

  /** Returns where the clock starts. */
  public Instant startAt() {
    return values.startAt();
  }

  /** Returns the region of the tables, as it appears in ARNs. */
  public String region() {
    return values.region();
  }

  /** Returns the account of the tables, as it appears in ARNs. */
  public String accountId() {
    return values.accountId();
  }

  /** Returns how long state changes take. */
  public Timings timings() {
    return values.timings();
  }

  /** Returns what is done as AWS was seen to do, where it documents otherwise. */
  public Set<Observed> observed() {
    return values.observed();
  }

  /** Returns how often operations may be called. */
  public RateLimits rateLimits() {
    return values.throttling().limits();
  }

  /** Returns how often each operation may be called: what was set, or what the rate limits are. */
  public Quotas quotas() {
    return values.throttling().quotas();
  }

  /** Returns which of the writes around its request a backup holds. */
  public BackupCut backupCut() {
    return values.backupCut();
  }

  /** Returns where the files of exports go; null where each engine keeps its own in memory. */
  public @Nullable ExportSink exportSink() {
    return values.exportSink();
  }

  /** Returns what decides everything that AWS leaves open or makes up. */
  public long seed() {
    return values.seed();
  }

  /** Returns what answers all that AWS leaves open; each engine goes on from it by itself. */
  public Choices choices() {
    Choices own = values.choices();
    return own == null ? Choices.ordinary(values.seed()) : own;
  }

  /** Returns who sees each call, outermost first. */
  public List<Interceptor> interceptors() {
    return values.interceptors();
  }

  /** Returns how many attempts of each operation the journal of calls keeps. */
  public int journalSize() {
    return values.journalSize();
  }

  /** Returns what all calls of clients go to first; null for nothing. */
  public @Nullable Gateway gateway() {
    return values.gateway();
  }

  /** Returns true if the same object answers what AWS leaves open, or none does in both. */
  boolean hasChoicesOf(EngineOptions other) {
    return values.choices() == other.values.choices();
  }

  /** Options are equal when all is that they say; functions and choices, when they are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EngineOptions options && values.equals(options.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /**
   * Builds {@link EngineOptions}. What is set again replaces what was set before, as of options
   * that are built from others; what is added adds up.
   */
  @API(status = Status.EXPERIMENTAL)
  public static final class Builder {
    private Instant startAt = START;
    private String region = "us-east-1";
    private String accountId = "123456789012";
    private Timings timings;
    private final Set<Observed> observed = EnumSet.noneOf(Observed.class);
    private Throttling throttling;
    private BackupCut backupCut = BackupCut.AT_REQUEST;
    private @Nullable ExportSink exportSink;
    private long seed;
    private @Nullable Choices choices;
    private final List<Interceptor> interceptors = new ArrayList<>();
    private int journalSize = 1000;
    private @Nullable Gateway gateway;

    private Builder(Timings timings, Throttling throttling) {
      this.timings = timings;
      this.throttling = throttling;
    }

    private Builder(OptionValues values) {
      this(values.timings(), values.throttling());
      this.startAt = values.startAt();
      this.region = values.region();
      this.accountId = values.accountId();
      this.observed.addAll(values.observed());
      this.backupCut = values.backupCut();
      this.exportSink = values.exportSink();
      this.seed = values.seed();
      this.choices = values.choices();
      this.interceptors.addAll(values.interceptors());
      this.journalSize = values.journalSize();
      this.gateway = values.gateway();
    }

    /**
     * Sets where the clock starts, from 1970 to {@link FakeClock#LAST}; at 2018-12-14T14:25:00Z
     * unless set.
     *
     * @throws IllegalArgumentException if the clock cannot start there
     */
    public Builder startAt(Instant instant) {
      this.startAt = StartOfTime.require(instant);
      return this;
    }

    /** Has the clock start earlier, also before 1970: what a test asks to be there is made then. */
    @API(status = Status.INTERNAL)
    public Builder startEarlier(Duration by) {
      this.startAt = startAt.minus(by);
      return this;
    }

    /**
     * Sets the region, such as {@code eu-west-1}.
     *
     * @throws IllegalArgumentException if it is no name of a Region
     */
    public Builder region(String name) {
      this.region = AccountParts.region(name);
      return this;
    }

    /**
     * Sets the account: twelve digits.
     *
     * @throws IllegalArgumentException if these are not twelve digits
     */
    public Builder accountId(String digits) {
      this.accountId = AccountParts.id(digits);
      return this;
    }

    /** Sets how long state changes take. */
    public Builder timings(Timings durations) {
      this.timings = Objects.requireNonNull(durations, "timings");
      return this;
    }

    /** Has something done as AWS was seen to do, where it documents otherwise. */
    public Builder observed(Observed behavior) {
      observed.add(Objects.requireNonNull(behavior, "behavior"));
      return this;
    }

    /** Sets how often operations may be called, in place of {@link #quotas} set before. */
    public Builder rateLimits(RateLimits limits) {
      this.throttling = throttling.by(Objects.requireNonNull(limits, "rateLimits"));
      return this;
    }

    /** Sets how often operations may be called, in place of all {@link #rateLimits}. */
    public Builder quotas(Quotas own) {
      this.throttling = throttling.by(Objects.requireNonNull(own, "quotas"));
      return this;
    }

    /**
     * Sets which of the writes committed within a minute of its request a backup holds. Where
     * nothing takes time, a backup is what was committed at its request, whatever is set here.
     */
    public Builder backupCut(BackupCut cut) {
      this.backupCut = Objects.requireNonNull(cut, "backupCut");
      return this;
    }

    /**
     * Sets where the files of exports go, such as {@link ExportSink#directory a directory}; without
     * it, {@link DynamoDbEngine#exports()} has them.
     */
    public Builder exportSink(ExportSink sink) {
      this.exportSink = Objects.requireNonNull(sink, "exportSink");
      return this;
    }

    /** Sets what decides everything that AWS leaves open or makes up, and how clients back off. */
    public Builder seed(long value) {
      this.seed = value;
      return this;
    }

    /**
     * Sets what answers all that AWS leaves open; without it, the answers are the ordinary ones.
     * Each engine goes on from it by itself: see {@link DynamoDbEngine#choices()}.
     */
    public Builder choices(Choices answers) {
      this.choices = Objects.requireNonNull(answers, "choices");
      return this;
    }

    /** Has all that AWS leaves open answered ordinarily, whatever was set before. */
    public Builder ordinaryChoices() {
      this.choices = null;
      return this;
    }

    /** Adds an interceptor inside those that are there. */
    public Builder interceptor(Interceptor interceptor) {
      interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
      return this;
    }

    /** Adds an interceptor around those that are there: it sees what they make of a call. */
    public Builder outermostInterceptor(Interceptor interceptor) {
      interceptors.add(0, Objects.requireNonNull(interceptor, "interceptor"));
      return this;
    }

    /** Puts another interceptor in place of each. */
    public Builder replaceInterceptors(UnaryOperator<Interceptor> other) {
      interceptors.replaceAll(other);
      return this;
    }

    /**
     * Sets how many attempts of each operation the journal of calls keeps; 1000 by default.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Builder journalSize(int attempts) {
      if (attempts < 1) {
        throw new IllegalArgumentException("journalSize (%s) must be positive".formatted(attempts));
      }
      this.journalSize = attempts;
      return this;
    }

    /**
     * Sets what all calls of clients go to first, those over HTTP included: it sees requests and
     * answers as they are on a socket. Forks, and all engines of these options, have it in common,
     * and do not close it; what is {@link DynamoDbEngine#putInFront put in front} of one of them
     * stands behind it.
     */
    public Builder gateway(Gateway first) {
      this.gateway = Objects.requireNonNull(first, "gateway");
      return this;
    }

    /** Returns the options. */
    public EngineOptions build() {
      return new EngineOptions(
          new OptionValues(
              startAt,
              region,
              accountId,
              timings,
              observed,
              throttling,
              backupCut,
              exportSink,
              seed,
              choices,
              interceptors,
              journalSize,
              gateway));
    }
  }
}
