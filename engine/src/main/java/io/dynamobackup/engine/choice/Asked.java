package io.dynamobackup.engine.choice;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A question that was asked, and how it was answered.
 *
 * @param point what is asked
 * @param about whom it concerns: tables, items, fake times
 * @param options what can be answered, the ordinary answer first; of a range its ends
 * @param answer what was answered; of a range, it need not be one of the options
 */
@API(status = Status.EXPERIMENTAL)
public record Asked(ChoicePoint point, String about, List<Option> options, Option answer) {

  /** Copies the list. */
  public Asked {
    options = List.copyOf(options);
  }

  /** Returns true unless AWS was said to do something out of the ordinary. */
  public boolean isOrdinary() {
    return answer.number() == 0;
  }

  @Override
  public String toString() {
    String ordinary = isOrdinary() ? "" : " (ordinarily " + options.get(0).text() + ")";
    return point + ": " + about + ": " + answer.text() + ordinary;
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
