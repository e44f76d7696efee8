package io.dynamobackup.junit;

import io.dynamobackup.engine.explore.Exploration;
import io.dynamobackup.junit.rerun.RerunTemplate;
import io.dynamobackup.junit.rerun.Reruns;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test under every outcome that AWS allows. */
final class LegalOutcomesTemplate extends RerunTemplate<LegalOutcomes> {
  private static final String REPEAT = "@LegalOutcomes(replay = \"%s\")";

  LegalOutcomesTemplate() {
    super(LegalOutcomes.class);
  }

  @Override
  protected Reruns reruns(LegalOutcomes annotation, ExtensionContext context) {
    return new OutcomeReruns(exploration(annotation, nameOf(context)), annotation.points());
  }

  private static Exploration exploration(LegalOutcomes annotation, String test) {
    return annotation.replay().isEmpty()
        ? Exploration.of(test, REPEAT, annotation.max())
        : Exploration.replay(test, REPEAT, annotation.replay());
  }

  private static String nameOf(ExtensionContext context) {
    return context.getRequiredTestClass().getSimpleName()
        + "."
        + context.getRequiredTestMethod().getName();
  }
}
