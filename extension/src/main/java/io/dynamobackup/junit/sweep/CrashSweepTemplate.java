package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.CrashSweep;
import io.dynamobackup.junit.rerun.RerunTemplate;
import io.dynamobackup.junit.rerun.Reruns;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test once, and then stops it at each of its calls. */
@API(status = Status.INTERNAL)
public final class CrashSweepTemplate extends RerunTemplate<CrashSweep> {

  private static final int ALL = -1;

  /** Creates the template; JUnit does. */
  public CrashSweepTemplate() {
    super(CrashSweep.class);
  }

  @Override
  protected Reruns reruns(CrashSweep annotation, ExtensionContext context) {
    if (annotation.replay() < ALL) {
      throw new IllegalArgumentException(
          "replay (%s) must not be negative: after how many calls to stop"
              .formatted(annotation.replay()));
    }
    return new CrashReruns(new SweepLimit(context, annotation.max()), annotation.replay());
  }
}
