package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.junit.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.ReportEntry;

/**
 * Holds the data plane against what Amazon DynamoDB Local 3.3.1 answered {@link DataPlaneTests}. To
 * record it again, start DynamoDB Local with {@code java -jar DynamoDBLocal.jar -inMemory -port
 * 8000}, and run
 *
 * <pre>
 * mvn -q -pl extension -am test -Dtest=DataPlaneTests -Dsurefire.failIfNoSpecifiedTests=false \
 *     -Ddynamobackup.tape=record -Ddynamobackup.tape.endpoint=http://localhost:8000
 * </pre>
 */
class TapeOfDynamoDbLocalTests {
  private static final Path KNOWN =
      Path.of("src/test/tapes", DataPlaneTests.class.getName() + ".drift.txt");

  private static final TestRun RUN =
      TestRun.with(Map.of("dynamobackup.tape", "check"), DataPlaneTests.class);

  @Test
  void the_engine_answers_as_dynamodb_local_does_but_for_known_drift() {
    RUN.hasOnlySuccesses(18);
  }

  @Test
  void all_known_drift_is_there_and_reported() throws IOException {
    List<String> reported =
        RUN.results().testEvents().reportingEntryPublished().stream()
            .map(event -> event.getRequiredPayload(ReportEntry.class))
            .map(entry -> entry.getKeyValuePairs().get("known drift"))
            .toList();

    assertThat(Files.readAllLines(KNOWN))
        .allSatisfy(
            line ->
                assertThat(reported)
                    .anyMatch(drift -> drift.endsWith(line.replaceFirst("^any call", ""))));
  }
}
