package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.operation.Timing;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a test or class asks to be there when it starts. */
record Preparation(
    Declarations<WithTable> tables, Declarations<WithVault> vaults, Declarations<WithPlan> plans) {
  private static final Duration LEAD = Duration.ofHours(1);

  static Preparation of(ExtensionContext context) {
    return new Preparation(
        Declarations.of(context, WithTable.class, "tables", WithTable::name),
        Declarations.of(context, WithVault.class, "vaults", WithVault::name),
        Declarations.of(context, WithPlan.class, "plans", WithPlan::name));
  }

  /** Returns what is asked for here and on another place. */
  Preparation and(AnnotatedElement place) {
    return new Preparation(tables.and(place), vaults.and(place), plans.and(place));
  }

  /** Returns what is asked for, wherever it stands. */
  List<Annotation> annotations() {
    return Stream.<Declarations<?>>of(tables, vaults, plans)
        .<Annotation>flatMap(declarations -> declarations.annotations().stream())
        .toList();
  }

  /** Refuses what this one lacks: an engine that serves a class is started once. */
  void requireAll(Preparation wanted) {
    tables.requireAll(wanted.tables);
    vaults.requireAll(wanted.vaults);
    plans.requireAll(wanted.plans);
  }

  /** Returns options of an engine that starts early enough for all to be there before. */
  EngineOptions before(EngineOptions options) {
    return annotations().isEmpty()
        ? options
        : options.toBuilder().startEarlier(lead(options)).build();
  }

  /** Creates what is asked for, and moves the clock to where the test starts. */
  void create(DynamoDbEngine engine, EngineOptions options) {
    if (!annotations().isEmpty()) {
      engine.prepare(() -> make(engine, options));
    }
  }

  private void make(DynamoDbEngine engine, EngineOptions options) {
    Instant startAt = options.startAt();
    DynamoDbClient dynamo = engine.client();
    List<TestTable> created = tables.all().stream().map(TestTable::new).toList();
    created.forEach(table -> table.create(dynamo));
    BackupLibrary.require(vaults);
    BackupLibrary.require(plans);
    vaults.all().forEach(vault -> new TestVault(vault).create(engine));
    engine.clock().advance(untilReady(options));
    created.forEach(table -> table.enableRecovery(dynamo));
    engine.clock().advanceTo(startAt);
    plans.all().forEach(plan -> new TestPlan(plan).create(engine));
  }

  /** An hour, or longer where an engine of the user's own timings takes longer. */
  private static Duration lead(EngineOptions options) {
    Duration ready = untilReady(options);
    return ready.compareTo(LEAD) > 0 ? ready : LEAD;
  }

  private static Duration untilReady(EngineOptions options) {
    return options
        .timings()
        .of(Timing.CREATE_TABLE)
        .plus(options.timings().of(Timing.ENABLE_BACKUPS));
  }
}
