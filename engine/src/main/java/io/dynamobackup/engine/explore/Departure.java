package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import java.util.List;

/**
 * An answer out of the ordinary; the same as another if it is the same answer to the same question.
 *
 * @param asked the question, as it was asked in some run
 */
record Departure(Asked asked, Asked.Option option) {

  /** Returns the departures of a run, in the order of its questions. */
  static List<Departure> of(List<Asked> asked) {
    return asked.stream()
        .filter(question -> !question.isOrdinary())
        .map(question -> new Departure(question, question.answer()))
        .toList();
  }

  String key() {
    return asked.key();
  }

  long number() {
    return option.number();
  }

  /** Returns the same answer but for its number, which is of a range. */
  Departure with(long number) {
    return new Departure(asked, new Asked.Option(number, "another answer"));
  }

  String told() {
    return asked.subject().told(option.text());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Departure that && key().equals(that.key()) && number() == that.number();
  }

  @Override
  public int hashCode() {
    return 31 * key().hashCode() + Long.hashCode(number());
  }
}
