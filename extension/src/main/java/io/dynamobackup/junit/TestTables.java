package io.dynamobackup.junit;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.operation.Timing;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The tables that a test or class asks for, those of the outermost class first. */
record TestTables(List<TestTable> tables) {
  private static final Duration LEAD = Duration.ofHours(1);

  static TestTables of(ExtensionContext context) {
    List<AnnotatedElement> places = new ArrayList<>(TestClasses.outermostFirst(context));
    context.getTestMethod().ifPresent(places::add);
    List<TestTable> tables = new ArrayList<>();
    for (AnnotatedElement place : places) {
      AnnotationSupport.findRepeatableAnnotations(place, WithTable.class)
          .forEach(table -> tables.add(new TestTable(table, place)));
    }
    requireDistinctNames(tables);
    return new TestTables(List.copyOf(tables));
  }

  /** Returns these tables and those that stand on another place. */
  TestTables and(AnnotatedElement place) {
    List<TestTable> all = new ArrayList<>(tables);
    AnnotationSupport.findRepeatableAnnotations(place, WithTable.class)
        .forEach(table -> all.add(new TestTable(table, place)));
    requireDistinctNames(all);
    return new TestTables(List.copyOf(all));
  }

  /** Returns what is asked for, wherever it stands. */
  List<WithTable> annotations() {
    return tables.stream().map(TestTable::table).toList();
  }

  private static void requireDistinctNames(List<TestTable> tables) {
    Map<String, TestTable> byName = new HashMap<>();
    for (TestTable table : tables) {
      TestTable other = byName.putIfAbsent(table.name(), table);
      if (other != null) {
        throw new ExtensionConfigurationException(
            "two @WithTable have the name \"%s\", on %s and on %s: tables of a class and its methods add up"
                .formatted(table.name(), other.place(), table.place()));
      }
    }
  }

  /** Returns options of an engine that starts early enough for the tables to be there before. */
  EngineOptions before(EngineOptions options) {
    return tables.isEmpty()
        ? options
        : options.toBuilder().startAt(options.startAt().minus(lead(options))).build();
  }

  /** Creates the tables and moves the clock to where the test starts. */
  void create(DynamoDbEngine engine, EngineOptions options) {
    if (tables.isEmpty()) {
      return;
    }
    Instant startAt = options.startAt();
    DynamoDbClient dynamo = engine.client();
    tables.forEach(table -> table.create(dynamo));
    engine.clock().advance(untilReady(options));
    tables.forEach(table -> table.enableRecovery(dynamo));
    engine.clock().advanceTo(startAt);
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

  /** Refuses tables that these lack: an engine that serves a class is started once. */
  void requireAll(TestTables wanted) {
    for (TestTable table : wanted.tables) {
      if (!tables.contains(table)) {
        throw new ExtensionConfigurationException(
            "@WithTable(name = \"%s\") on %s: one engine serves the whole class (lifetime = CLASS), so its tables belong on that class"
                .formatted(table.name(), table.place()));
      }
    }
  }
}
