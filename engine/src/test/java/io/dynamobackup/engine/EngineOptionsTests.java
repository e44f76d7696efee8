package io.dynamobackup.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.dynamobackup.engine.choice.Choices;
import io.dynamobackup.engine.limit.Quotas;
import io.dynamobackup.engine.operation.Observed;
import io.dynamobackup.engine.operation.Timing;
import io.dynamobackup.engine.operation.Timings;
import io.dynamobackup.engine.transport.HttpAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineOptionsTests {
  /** Something else for every field. */
  private static final Map<String, Consumer<EngineOptions.Builder>> CHANGES =
      Map.ofEntries(
          Map.entry("startAt", options -> options.startAt(Instant.EPOCH)),
          Map.entry("region", options -> options.region("eu-west-1")),
          Map.entry("accountId", options -> options.accountId("210987654321")),
          Map.entry("timings", options -> options.timings(Timings.documented())),
          Map.entry("observed", options -> options.observed(Observed.RESTORE_PAST_LATEST)),
          Map.entry("limits", options -> options.rateLimits(RateLimits.OFF)),
          Map.entry("own", options -> options.quotas(Quotas.observed())),
          Map.entry("backupCut", options -> options.backupCut(BackupCut.LATEST)),
          Map.entry("exportSink", options -> options.exportSink(new ExportedObjects())),
          Map.entry("seed", options -> options.seed(1)),
          Map.entry("choices", options -> options.choices(Choices.seeded(1))),
          Map.entry(
              "interceptors", options -> options.interceptor((call, chain) -> chain.proceed(call))),
          Map.entry("journalSize", options -> options.journalSize(1)),
          Map.entry("gateway", options -> options.gateway(HttpAttempt::proceed)));

  @Test
  void options_that_say_the_same_are_equal() {
    assertThat(EngineOptions.documented())
        .isEqualTo(EngineOptions.documented())
        .hasSameHashCodeAs(EngineOptions.documented())
        .isEqualTo(EngineOptions.documented().toBuilder().build())
        .isNotEqualTo(EngineOptions.instant());
  }

  @Test
  void options_differ_when_one_thing_does() {
    List<String> fields =
        Stream.of(OptionValues.class, Throttling.class)
            .flatMap(values -> Stream.of(values.getRecordComponents()))
            .map(component -> component.getName())
            .filter(field -> !field.equals("throttling") && !field.equals("ofFidelity"))
            .toList();

    assertThat(CHANGES.keySet()).containsExactlyInAnyOrderElementsOf(fields);
    CHANGES.forEach(
        (field, change) -> {
          EngineOptions.Builder other = EngineOptions.instant().toBuilder();
          change.accept(other);
          assertThat(other.build()).as(field).isNotEqualTo(EngineOptions.instant());
        });
  }

  @Test
  void quotas_of_a_fidelity_are_said_although_no_builder_sets_them() {
    assertThat(EngineOptions.instant().toBuilder().timings(Timings.documented()).build())
        .isNotEqualTo(EngineOptions.documented());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1000000000-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "5138-11-16T09:46:40Z",
        "+1000000000-12-31T23:59:59.999999999Z"
      })
  void clock_starts_in_a_year_that_aws_can_tell(String startAt) {
    EngineOptions.Builder options = EngineOptions.instant().toBuilder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.startAt(Instant.parse(startAt)))
        .withMessage("startAt (%s) must be from 1970 to 5138-11-16T09:46:39.999Z", startAt);
  }

  @Test
  @SuppressWarnings("NullAway") // what a test in Kotlin or Groovy may pass
  void null_is_refused_by_name() {
    EngineOptions.Builder options = EngineOptions.instant().toBuilder();

    assertThatNullPointerException().isThrownBy(() -> options.region(null)).withMessage("region");
    assertThatNullPointerException()
        .isThrownBy(() -> options.accountId(null))
        .withMessage("accountId");
    assertThatNullPointerException()
        .isThrownBy(() -> Timings.instant().with(Timing.RESTORE_TABLE, null))
        .withMessage("duration");
    assertThatNullPointerException()
        .isThrownBy(() -> DynamoDbEngine.start(null))
        .withMessage("options");
  }

  @Test
  void choices_can_be_made_ordinary_again() {
    EngineOptions seeded = EngineOptions.instant().toBuilder().choices(Choices.seeded(1)).build();

    assertThat(seeded.toBuilder().ordinaryChoices().build()).isEqualTo(EngineOptions.instant());
  }
}
