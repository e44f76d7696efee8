package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.choice.ChoicePoint;
import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.conformance.Music;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;

/** What AWS leaves open of an export. */
class ExportChoiceTests extends ExportedMusic {

  /** The numbers of durations are nanoseconds from the ordinary one. */
  private void use(ChoicePoint point, Duration departure) {
    use(
        EngineOptions.documented().toBuilder()
            .choices(Choices.scripted(List.of(departure.toNanos())).only(Set.of(point)))
            .build());
    Music.create(client);
    minutes(1);
    recover();
    minutes(1);
    Music.put(client, "A", "early");
    target.advance(Duration.ofSeconds(30));
    Music.put(client, "A", "late");
    target.advance(Duration.ofSeconds(20));
  }

  private List<String> exported(@Nullable Instant time) {
    ExportDescription export = request(r -> r.exportTime(time));
    minutes(60);
    return songs(describe(export));
  }

  @Test
  void an_export_without_a_time_may_be_of_half_a_minute_ago() {
    use(ChoicePoint.EXPORT_LAG, Duration.ofSeconds(30));

    assertThat(exported(null)).containsExactly("early");
    assertThat(exported(null)).as("ordinarily").containsExactly("early", "late");
  }

  @Test
  void an_export_of_a_time_of_its_own_leaves_nothing_open() {
    use(ChoicePoint.EXPORT_LAG, Duration.ofMinutes(1));
    Instant now = target.clock().instant();
    minutes(6);

    assertThat(exported(now)).containsExactly("early", "late");
  }

  @Test
  void an_export_may_take_an_hour() {
    use(ChoicePoint.EXPORT_COMPLETION, Duration.ofMinutes(50));
    ExportDescription export = request(r -> {});
    target.advance(Duration.ofHours(1).minusMillis(1));
    assertThat(describe(export).exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);

    target.advance(Duration.ofMillis(1));

    assertThat(describe(export).exportStatus()).isEqualTo(ExportStatus.COMPLETED);
  }
}
