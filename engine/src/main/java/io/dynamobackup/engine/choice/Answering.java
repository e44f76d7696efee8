package io.dynamobackup.engine.choice;

import java.util.List;
import java.util.Map;

/** What answers questions, each by the number of one of its legal answers. */
sealed interface Answering {

  /**
   * Returns the number of an answer.
   *
   * @param key the key of the question
   * @param index how many questions were asked before
   */
  long answer(String key, int index, Answers<?> legal);

  /** Returns what goes on from here as this would, and knows nothing of this. */
  default Answering fork() {
    return this;
  }

  /** Always the ordinary answer. */
  record Ordinary() implements Answering {

    @Override
    public long answer(String key, int index, Answers<?> legal) {
      return 0;
    }

    @Override
    public String toString() {
      return "ordinary";
    }
  }

  /** Any legal answer, by chance. */
  record Seeded(Draws draws) implements Answering {

    @Override
    public long answer(String key, int index, Answers<?> legal) {
      return legal.draw(draws);
    }

    @Override
    public Answering fork() {
      return new Seeded(draws.copy());
    }

    @Override
    public String toString() {
      return "seeded";
    }
  }

  /** One answer after the other, then ordinary ones. */
  record Scripted(List<Long> numbers) implements Answering {

    @Override
    public long answer(String key, int index, Answers<?> legal) {
      return index < numbers.size() ? numbers.get(index) : 0;
    }

    @Override
    public String toString() {
      return "scripted";
    }
  }

  /**
   * Ordinary answers but to some questions. A number that is no legal answer is that of another
   * run, and is answered ordinarily.
   */
  record Departing(Map<String, Long> departures) implements Answering {

    @Override
    public long answer(String key, int index, Answers<?> legal) {
      Long number = departures.get(key);
      return number != null && legal.admits(number) ? number : 0;
    }

    @Override
    public String toString() {
      return "departing";
    }
  }
}
