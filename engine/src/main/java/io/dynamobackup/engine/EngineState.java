package io.dynamobackup.engine;

import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.choice.Identifiers;
import io.dynamobackup.engine.choice.Jitter;
import io.dynamobackup.engine.limit.RateLimiter;
import io.dynamobackup.engine.operation.Accounts;
import io.dynamobackup.engine.operation.Job;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.operation.SharedServices;
import io.dynamobackup.engine.store.StorageBackend;
import io.dynamobackup.engine.time.Agenda;
import io.dynamobackup.engine.time.World;
import io.dynamobackup.engine.wire.RequestIds;
import java.time.Instant;

/**
 * All of an engine that changes as calls are carried out and the clock moves: what a fork has, too.
 */
final class EngineState {
  private final EngineOptions options;
  private final Agenda<Job> agenda;
  private final ExportSink exportSink;
  private final FakeClock clock;
  private final World world;
  private final SharedServices shared;
  private final Accounts accounts;
  private final RequestIds requestIds;
  private final RateLimiter rateLimiter;
  private final Jitter jitter;

  private EngineState(EngineOptions options) {
    this.options = options;
    this.agenda = new Agenda<>();
    this.clock = new FakeClock(options.startAt(), agenda);
    this.world = new World(clock);
    this.exportSink = options.exportSink() == null ? new ExportedObjects() : options.exportSink();
    this.shared =
        new SharedServices(
            world,
            options.timings(),
            options.observed(),
            options.choices().fork(),
            options.backupCut(),
            exportSink,
            new Identifiers(options.seed()),
            new Origins(tellsOrigins(options)),
            agenda,
            Providers.of(StorageBackend.class).get(0),
            options.quotas().limitTableCapacity());
    this.accounts = new Accounts(shared, OperationProviders.load());
    this.requestIds = new RequestIds();
    this.rateLimiter = new RateLimiter(options.quotas());
    this.jitter = new Jitter(options.seed());
    agenda.carryOutBy(accounts::carryOut);
  }

  private EngineState(EngineState origin, EngineOptions options, Instant now) {
    this.options = options;
    this.agenda = origin.agenda.fork();
    this.clock = new FakeClock(now, agenda);
    this.world = new World(clock);
    this.exportSink = sink(origin, options);
    this.shared =
        new SharedServices(
            world,
            options.timings(),
            options.observed(),
            choices(origin, options),
            options.backupCut(),
            exportSink,
            origin.shared.identifiers().fork(),
            origin.origins().fork(tellsOrigins(options)),
            agenda,
            origin.shared.storage(),
            options.quotas().limitTableCapacity());
    this.accounts = origin.accounts.fork(shared);
    this.requestIds = origin.requestIds.fork();
    this.rateLimiter = origin.rateLimiter.fork(options.quotas());
    this.jitter = origin.jitter.fork();
    agenda.carryOutBy(accounts::carryOut);
  }

  /** Whoever decides otherwise than is usual, or is asked to, wants to know about whom. */
  private static boolean tellsOrigins(EngineOptions options) {
    return options.choices().isOpen() || !(options.backupCut() instanceof StandardCut);
  }

  private static Choices choices(EngineState origin, EngineOptions options) {
    return options.hasChoicesOf(origin.options)
        ? origin.choices().fork()
        : options.choices().fork();
  }

  private static ExportSink sink(EngineState origin, EngineOptions options) {
    ExportSink given = options.exportSink();
    if (given != null && given != origin.options.exportSink()) {
      return given;
    }
    return origin.exportSink instanceof ExportedObjects objects
        ? objects.fork()
        : origin.exportSink;
  }

  static EngineState begin(EngineOptions options) {
    return new EngineState(options);
  }

  /** Returns a state that is the same now and goes on by itself, as other options have it. */
  EngineState fork(EngineOptions optionsOfFork) {
    if (world.isHappening()) {
      throw new IllegalStateException(
          "an engine must not be forked by what it asks in the midst of a call, such as its"
              + " BackupCut: fork it before or after the call");
    }
    return clock.still(
        () ->
            world.at(clock.instant(), () -> new EngineState(this, optionsOfFork, clock.instant())));
  }

  Agenda<Job> agenda() {
    return agenda;
  }

  FakeClock clock() {
    return clock;
  }

  World world() {
    return world;
  }

  Choices choices() {
    return shared.choices();
  }

  Origins origins() {
    return shared.origins();
  }

  Accounts accounts() {
    return accounts;
  }

  /** Returns what exports wrote, where it is kept in memory. */
  ExportedObjects exports() {
    if (exportSink instanceof ExportedObjects objects) {
      return objects;
    }
    throw new IllegalStateException(
        "the exports of this engine go to its exportSink (%s): look for them there"
            .formatted(exportSink));
  }

  RequestIds requestIds() {
    return requestIds;
  }

  RateLimiter rateLimiter() {
    return rateLimiter;
  }

  Jitter jitter() {
    return jitter;
  }
}
