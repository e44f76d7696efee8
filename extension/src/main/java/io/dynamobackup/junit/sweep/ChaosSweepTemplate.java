package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.ChaosSweep;
import io.dynamobackup.junit.rerun.RerunTemplate;
import io.dynamobackup.junit.rerun.Reruns;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a test under one seed of chaos after the other. */
@API(status = Status.INTERNAL)
public final class ChaosSweepTemplate extends RerunTemplate<ChaosSweep> {

  /** Creates the template; JUnit does. */
  public ChaosSweepTemplate() {
    super(ChaosSweep.class);
  }

  @Override
  protected Reruns reruns(ChaosSweep annotation, ExtensionContext context) {
    if (annotation.seeds() < 1) {
      throw new IllegalArgumentException(
          "seeds (%s) must be positive".formatted(annotation.seeds()));
    }
    return annotation.replay().isEmpty()
        ? new ChaosReruns(annotation.seeds())
        : ChaosReruns.replaying(Strikes.read(annotation.replay()));
  }
}
