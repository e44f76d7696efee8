package io.dynamobackup.engine.store;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * One thing done to one of many stores.
 *
 * @param store which store, or which snapshot; more than there are start again at the first
 * @param seconds how long after the step before
 */
record StoreStep(Kind kind, int store, ItemKey key, int seconds) {
  /** What is done. */
  enum Kind {
    PUT,
    REMOVE,
    SNAPSHOT,
    RESTORE,
    FORK,
    TRIM
  }

  static Arbitrary<StoreStep> any() {
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(10, Kind.PUT),
            Tuple.of(5, Kind.REMOVE),
            Tuple.of(2, Kind.SNAPSHOT),
            Tuple.of(1, Kind.RESTORE),
            Tuple.of(1, Kind.FORK),
            Tuple.of(1, Kind.TRIM));
    Arbitrary<Integer> stores = Arbitraries.integers().between(0, 9);
    Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 2);
    return Combinators.combine(kinds, stores, Arbitraries.of(StoreFixtures.KEYS), seconds)
        .as(StoreStep::new);
  }
}
