package io.dynamobackup.engine.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What fewer of some departures could fail as well: first with half of them taken away, then with a
 * quarter, down to one, as delta debugging has it; then one of them alone, then two.
 */
record Fewer(List<Departure> departures) {

  Stream<List<Departure>> candidates() {
    return Stream.of(less(), alone(), pairs()).flatMap(candidates -> candidates);
  }

  private Stream<List<Departure>> less() {
    return Stream.iterate(departures.size() / 2, size -> size > 0, size -> size / 2)
        .flatMap(this::without);
  }

  private Stream<List<Departure>> without(int size) {
    return IntStream.iterate(0, start -> start < departures.size(), start -> start + size)
        .mapToObj(start -> without(start, Math.min(start + size, departures.size())));
  }

  private List<Departure> without(int start, int end) {
    List<Departure> rest = new ArrayList<>(departures.subList(0, start));
    rest.addAll(departures.subList(end, departures.size()));
    return rest;
  }

  private Stream<List<Departure>> alone() {
    return departures.size() < 3 ? Stream.empty() : departures.stream().map(List::of);
  }

  private Stream<List<Departure>> pairs() {
    int size = departures.size();
    return size < 4
        ? Stream.empty()
        : IntStream.range(0, size)
            .boxed()
            .flatMap(
                one ->
                    IntStream.range(one + 1, size)
                        .mapToObj(other -> List.of(departures.get(one), departures.get(other))));
  }
}
