package io.dynamobackup.engine.explore;

import io.dynamobackup.engine.choice.Asked;
import io.dynamobackup.engine.choice.Choices;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of an outcome that fails: what AWS did out of the ordinary, a picture of the backups
 * it concerns, why the test failed, and how to repeat it.
 *
 * @param failing what was asked and answered in the run that failed
 * @param repeat how users say a replay, with {@code %s} where it stands
 */
record Story(String test, Choices failing, String repeat) {

  OutcomeFailure failure(Throwable cause, String explored) {
    List<Asked> departures =
        failing.asked().stream().filter(question -> !question.isOrdinary()).toList();
    String replay = Replay.of(test, Departure.of(failing.asked())).text();
    return new OutcomeFailure(text(departures, cause, replay, explored), cause, departures, replay);
  }

  private String text(List<Asked> departures, Throwable cause, String replay, String explored) {
    StringBuilder text = new StringBuilder(test);
    text.append(" fails under an outcome that AWS allows:\n");
    for (Asked departure : departures) {
      String ordinarily = departure.options().get(0).text();
      text.append("- %s (ordinarily %s)\n".formatted(departure.told(), ordinarily));
    }
    timelines(departures).forEach(timeline -> text.append('\n').append(timeline));
    text.append("\nThe failure: ").append(cause).append("\n\n");
    text.append(explored).append("\nTo repeat this outcome alone: ");
    return text.append(repeat.formatted(replay)).toString();
  }

  private Stream<Timeline> timelines(List<Asked> departures) {
    Set<Object> concerned =
        Timeline.of(departures).stream().map(Timeline::backup).collect(Collectors.toSet());
    return Timeline.of(Stream.concat(failing.asked().stream(), failing.settled().stream()).toList())
        .stream()
        .filter(timeline -> concerned.contains(timeline.backup()));
  }
}
