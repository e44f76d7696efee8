package io.dynamobackup.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.backup.model.BackupSelection;

class SelectionTests {
  private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  @ParameterizedTest
  @CsvSource({
    "STRINGEQUALS, team, music, true",
    "STRINGEQUALS, aws:ResourceTag/team, music, true",
    "STRINGEQUALS, team, mus*, false",
    "STRINGEQUALS, stage, music, false",
    "STRINGLIKE, team, music, false"
  })
  void a_tag_has_the_value_of_its_condition(
      String type, String key, String value, boolean isSelected) {
    BackupSelection document =
        BackupSelection.builder()
            .listOfTags(t -> t.conditionType(type).conditionKey(key).conditionValue(value))
            .build();
    Selection selection = new Selection("1", "plan", Instant.EPOCH, null, document);

    assertThat(selection.selects(ARN, Map.of("team", "music"), true)).isEqualTo(isSelected);
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:dynamodb:*, true",
    "arn:aws:dynamodb:*:*:table/*, true",
    "arn:aws:*:us-east-1:123456789012:table/Music, false",
    "arn:aws:*, false",
    "*, false"
  })
  void without_opt_in_a_pattern_selects_that_names_the_service(String pattern, boolean isSelected) {
    BackupSelection document = BackupSelection.builder().resources(pattern).build();
    Selection selection = new Selection("1", "plan", Instant.EPOCH, null, document);

    assertThat(selection.selects(ARN, Map.of(), false)).isEqualTo(isSelected);
    assertThat(selection.selects(ARN, Map.of(), true)).isTrue();
  }
}
