package io.dynamobackup.engine.choice;

import static io.dynamobackup.engine.choice.ChoicePoint.BACKUP_COMPLETION;
import static io.dynamobackup.engine.choice.ChoicePoint.RESTORE_COMPLETION;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What choices are asked in tests. */
final class AskedOften {
  static final Duration MINUTE = Duration.ofMinutes(1);

  private AskedOften() {}

  static Subject it(String name) {
    return Subject.of(name, name + " is");
  }

  static List<Object> answersOf(Choices choices) {
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(choices.pick(RESTORE_COMPLETION, MINUTE, () -> it("a restore")));
      answers.add(choices.pick(BACKUP_COMPLETION, "a", List.of("b", "c"), () -> it("a backup")));
      answers.add(choices.chance());
    }
    return answers;
  }
}
