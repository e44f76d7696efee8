package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.stubbing.Chaos;
import java.util.List;
import java.util.stream.Collectors;

/** What is told of a test that fails under chaos. */
record ChaosStory(DynamoDbEngine engine, String run) {

  SweepFailure failure(Throwable cause) {
    String strikes =
        engine.chaos().stream()
            .flatMap(chaos -> chaos.strikes().stream())
            .collect(Collectors.joining(", "));
    return new SweepFailure(
        "fails when chaos strikes %s; @ChaosSweep(replay = \"%s\") repeats it alone: %s\nRun: %s.%s"
            .formatted(
                strikes, Strikes.of(engine).replay(), cause.getMessage(), run, withoutChaos()),
        cause);
  }

  private String withoutChaos() {
    List<String> stubs = engine.chaos().stream().map(Chaos::stubs).flatMap(List::stream).toList();
    return stubs.isEmpty()
        ? ""
        : "\nWithout chaos, as the first lines of the test:\n  " + String.join("\n  ", stubs);
  }
}
