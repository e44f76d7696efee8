package io.dynamobackup.engine.operation.export;

import io.dynamobackup.engine.operation.FeatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** The exports of the last 90 days, in the order in which they are listed. */
final class Exports implements FeatureState {
  /** "all exports you've created in the past 90 days" (Developer Guide, "Requesting an export"). */
  private static final Duration KNOWN = Duration.ofDays(90);

  private TreePMap<ExportArn, Export> all = TreePMap.empty();
  private TreePMap<ExportArn, Export> running = TreePMap.empty();
  private PMap<String, ExportArn> byToken = HashTreePMap.empty();
  private Instant oldest = Instant.MAX;

  /** Adds an export that begins. */
  void begin(Export export) {
    Instant start = export.begun().startTime();
    oldest = start.isBefore(oldest) ? start : oldest;
    all = all.plus(export.arn(), export);
    running = running.plus(export.arn(), export);
    byToken = byToken.plus(export.begun().clientToken(), export.arn());
  }

  /** Notes what became of an export. */
  void end(Export export) {
    all = all.plus(export.arn(), export);
    running = running.minus(export.arn());
  }

  /** Returns the first of the places that no export has. */
  ExportArn free(Supplier<ExportArn> places) {
    return Stream.generate(places)
        .filter(place -> !all.containsKey(place))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the export of that ARN, or null. */
  @Nullable Export find(ExportArn arn, Instant now) {
    forget(now);
    return all.get(arn);
  }

  /** Returns the exports after a place, or from the first. */
  Collection<Export> after(@Nullable ExportArn place, Instant now) {
    forget(now);
    return place == null ? all.values() : all.tailMap(place, false).values();
  }

  /** Returns the export that was last asked for under a token, or null. */
  @Nullable Export ofToken(@Nullable String token) {
    ExportArn arn = token == null ? null : byToken.get(token);
    return arn == null ? null : all.get(arn);
  }

  /** Returns the exports that have not ended. */
  Collection<Export> running() {
    return List.copyOf(running.values());
  }

  private void forget(Instant now) {
    Instant start = now.minus(KNOWN);
    if (oldest.isAfter(start)) {
      return;
    }
    List<Export> old =
        all.values().stream().filter(export -> !export.begun().startTime().isAfter(start)).toList();
    all = all.minusAll(old.stream().map(Export::arn).toList());
    byToken = byToken.minusAll(old.stream().map(export -> export.begun().clientToken()).toList());
    oldest =
        all.values().stream()
            .map(export -> export.begun().startTime())
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
  }

  @Override
  public Exports fork() {
    Exports fork = new Exports();
    fork.all = all;
    fork.running = running;
    fork.byToken = byToken;
    fork.oldest = oldest;
    return fork;
  }
}
