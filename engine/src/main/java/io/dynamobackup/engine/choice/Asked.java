package io.dynamobackup.engine.choice;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A question that was asked, and how it was answered.
 *
 * @param key what tells the question from the others of a run, in short: the same in other runs of
 *     the same test, although other questions may come before it there
 * @param point what is asked
 * @param subject whom it concerns
 * @param options what can be answered, the ordinary answer first; of a range its ends
 * @param answer what was answered; of a range, it need not be one of the options
 */
@API(status = Status.EXPERIMENTAL)
public record Asked(
    String key, ChoicePoint point, Subject subject, List<Option> options, Option answer) {

  /** Copies the list. */
  public Asked {
    options = List.copyOf(options);
  }

  /** Returns true unless AWS was said to do something out of the ordinary. */
  public boolean isOrdinary() {
    return answer.number() == 0;
  }

  /** Returns the sentence that the answer makes. */
  public String told() {
    return subject.told(answer.text());
  }

  @Override
  public String toString() {
    String ordinary = isOrdinary() ? "" : " (ordinarily " + options.get(0).text() + ")";
    return point + ": " + told() + ordinary;
  }

  /**
   * A legal answer.
   *
   * @param number how a script says it; 0 is the ordinary answer
   * @param text how people say it
   */
  @API(status = Status.EXPERIMENTAL)
  public record Option(long number, String text) {}
}
