package io.dynamobackup.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What fewer of some causes could fail as well: first with half of them taken away, then with a
 * quarter, down to one, as delta debugging has it; then one of them alone, then two.
 */
@API(status = Status.INTERNAL)
public record Fewer<T>(List<T> causes) {

  /** Returns what to try, in order. */
  public Stream<List<T>> candidates() {
    return Stream.of(less(), alone(), pairs()).flatMap(candidates -> candidates);
  }

  private Stream<List<T>> less() {
    return Stream.iterate(causes.size() / 2, size -> size > 0, size -> size / 2)
        .flatMap(this::without);
  }

  private Stream<List<T>> without(int size) {
    return IntStream.iterate(0, start -> start < causes.size(), start -> start + size)
        .mapToObj(start -> without(start, Math.min(start + size, causes.size())));
  }

  private List<T> without(int start, int end) {
    List<T> rest = new ArrayList<>(causes.subList(0, start));
    rest.addAll(causes.subList(end, causes.size()));
    return rest;
  }

  private Stream<List<T>> alone() {
    return causes.size() < 3 ? Stream.empty() : causes.stream().map(List::of);
  }

  private Stream<List<T>> pairs() {
    int size = causes.size();
    return size < 4
        ? Stream.empty()
        : IntStream.range(0, size)
            .boxed()
            .flatMap(
                one ->
                    IntStream.range(one + 1, size)
                        .mapToObj(other -> List.of(causes.get(one), causes.get(other))));
  }
}
