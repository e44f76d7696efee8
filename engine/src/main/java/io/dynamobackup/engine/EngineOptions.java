package io.dynamobackup.engine;

import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.limit.Quotas;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.transport.Gateway;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
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

  private final Instant startAt;
  private final String region;
  private final String accountId;
  private final Timings timings;
  private final Set<Observed> observed;
  private final RateLimits rateLimits;
  private final Quotas ofFidelity;
  private final @Nullable Quotas quotas;
  private final BackupCut backupCut;
  private final @Nullable ExportSink exportSink;
  private final long seed;
  private final @Nullable Choices choices;
  private final List<Interceptor> interceptors;
  private final int journalSize;
  private final @Nullable Gateway gateway;

  private EngineOptions(Builder builder) {
    this.startAt = builder.startAt;
    this.region = builder.region;
    this.accountId = builder.accountId;
    this.timings = builder.timings;
    this.observed = Set.copyOf(builder.observed);
    this.rateLimits = builder.rateLimits;
    this.ofFidelity = builder.ofFidelity;
    this.quotas = builder.quotas;
    this.backupCut = builder.backupCut;
    this.exportSink = builder.exportSink;
    this.seed = builder.seed;
    this.choices = builder.choices;
    this.interceptors = List.copyOf(builder.interceptors);
    this.journalSize = builder.journalSize;
    this.gateway = builder.gateway;
  }

  /** State changes take no time; the default. */
  public static EngineOptions instant() {
    return new Builder(Timings.instant(), Quotas.unlimited()).build();
  }

  /**
   * State changes take the time AWS documents, on the fake clock, and operations are throttled as
   * it documents.
   */
  public static EngineOptions documented() {
    return new Builder(Timings.documented(), Quotas.documented()).build();
  }

  /** Returns a builder that starts from these options. */
  public Builder toBuilder() {
    Builder builder = new Builder(timings, ofFidelity);
    builder.startAt = startAt;
    builder.region = region;
    builder.accountId = accountId;
    builder.observed.addAll(observed);
    builder.rateLimits = rateLimits;
    builder.quotas = quotas;
    builder.backupCut = backupCut;
    builder.exportSink = exportSink;
    builder.seed = seed;
    builder.choices = choices;
    builder.interceptors.addAll(interceptors);
    builder.journalSize = journalSize;
    builder.gateway = gateway;
    return builder;
  }

  /** Returns where the clock starts. */
  public Instant startAt() {
    return startAt;
  }

  /** Returns the region of the tables, as it appears in ARNs. */
  public String region() {
    return region;
  }

  /** Returns the account of the tables, as it appears in ARNs. */
  public String accountId() {
    return accountId;
  }

  /** Returns how long state changes take. */
  public Timings timings() {
    return timings;
  }

  /** Returns what is done as AWS was seen to do, where it documents otherwise. */
  public Set<Observed> observed() {
    return observed;
  }

  /** Returns how often operations may be called. */
  public RateLimits rateLimits() {
    return rateLimits;
  }

  /** Returns how often each operation may be called: what was set, or what the rate limits are. */
  public Quotas quotas() {
    return quotas == null ? rateLimits.quotas(ofFidelity) : quotas;
  }

  /** Returns which of the writes around its request a backup holds. */
  public BackupCut backupCut() {
    return backupCut;
  }

  /** Returns where the files of exports go; null where each engine keeps its own in memory. */
  public @Nullable ExportSink exportSink() {
    return exportSink;
  }

  /** Returns what decides everything that AWS leaves open or makes up. */
  public long seed() {
    return seed;
  }

  /** Returns what answers all that AWS leaves open; each engine goes on from it by itself. */
  public Choices choices() {
    return choices == null ? Choices.ordinary(seed) : choices;
  }

  /** Returns who sees each call, outermost first. */
  public List<Interceptor> interceptors() {
    return interceptors;
  }

  /** Returns how many attempts of each operation the journal of calls keeps. */
  public int journalSize() {
    return journalSize;
  }

  /** Returns what all calls of clients go to first; null for nothing. */
  public @Nullable Gateway gateway() {
    return gateway;
  }

  /** Returns true if the same object answers what AWS leaves open, or none does in both. */
  boolean hasChoicesOf(EngineOptions other) {
    return choices == other.choices;
  }

  /** Options are equal when all is that they say; functions and choices, when they are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EngineOptions options && said().equals(options.said());
  }

  @Override
  public int hashCode() {
    return said().hashCode();
  }

  private List<@Nullable Object> said() {
    return Arrays.asList(
        startAt,
        region,
        accountId,
        timings,
        observed,
        rateLimits,
        ofFidelity,
        quotas,
        backupCut,
        exportSink,
        seed,
        choices,
        interceptors,
        journalSize,
        gateway);
  }

  /** Builds {@link EngineOptions}. */
  @API(status = Status.EXPERIMENTAL)
  public static final class Builder {
    private Instant startAt = START;
    private String region = "us-east-1";
    private String accountId = "123456789012";
    private Timings timings;
    private final Set<Observed> observed = EnumSet.noneOf(Observed.class);
    private final Quotas ofFidelity;
    private RateLimits rateLimits = RateLimits.OF_FIDELITY;
    private @Nullable Quotas quotas;
    private BackupCut backupCut = BackupCut.AT_REQUEST;
    private @Nullable ExportSink exportSink;
    private long seed;
    private @Nullable Choices choices;
    private final List<Interceptor> interceptors = new ArrayList<>();
    private int journalSize = 1000;
    private @Nullable Gateway gateway;

    private Builder(Timings timings, Quotas ofFidelity) {
      this.timings = timings;
      this.ofFidelity = ofFidelity;
    }

    /** Sets where the clock starts, from 1970 to 9999; at 2018-12-14T14:25:00Z unless set. */
    public Builder startAt(Instant instant) {
      this.startAt = StartOfTime.require(instant);
      return this;
    }

    /** Sets the region, such as {@code eu-west-1}. */
    public Builder region(String name) {
      this.region = AccountParts.region(name);
      return this;
    }

    /** Sets the account: twelve digits. */
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
      observed.add(behavior);
      return this;
    }

    /** Sets how often operations may be called, in place of {@link #quotas} set before. */
    public Builder rateLimits(RateLimits limits) {
      this.rateLimits = Objects.requireNonNull(limits, "rateLimits");
      this.quotas = null;
      return this;
    }

    /** Sets how often operations may be called, in place of all {@link #rateLimits}. */
    public Builder quotas(Quotas own) {
      this.quotas = Objects.requireNonNull(own, "quotas");
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

    /** Sets how many attempts of each operation the journal of calls keeps; 1000 by default. */
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
      return new EngineOptions(this);
    }
  }
}
