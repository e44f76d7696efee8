package io.dynamobackup.engine.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class WordingTests {
  private static String told(Wording wording, DynamoDbException fault) {
    DynamoDbException told = wording.told(fault);
    assertThat(Errors.code(told)).isEqualTo("ValidationException");
    assertThat(told.statusCode()).isEqualTo(400);
    return told.awsErrorDetails().errorMessage();
  }

  @ParameterizedTest
  @CsvSource({
    "PutItem, ENVELOPED",
    "UpdateItem, ENVELOPED",
    "DeleteItem, ENVELOPED",
    "GetItem, NEWER",
    "BatchGetItem, NEWER",
    "Query, NEWER",
    "Scan, OLDER",
    "BatchWriteItem, OLDER",
    "TransactWriteItems, OLDER",
    "TransactGetItems, OLDER",
    "ExecuteStatement, OLDER",
    "CreateBackup, OLDER"
  })
  void operation_has_a_wording(String operation, Wording wording) {
    assertThat(Wording.of(operation)).isEqualTo(wording);
  }

  @Test
  void fault_of_two_wordings_is_told_in_one() {
    DynamoDbException fault = WordedFault.of("an old fault", "a new fault");

    assertThat(told(Wording.OLDER, fault)).isEqualTo("an old fault");
    assertThat(told(Wording.NEWER, fault)).isEqualTo("a new fault");
    assertThat(told(Wording.ENVELOPED, fault))
        .isEqualTo("1 validation error detected: a new fault");
  }

  @Test
  void other_fault_is_told_as_it_is_or_enveloped() {
    DynamoDbException fault = Errors.invalidParameter("it is wrong");
    String text = "One or more parameter values were invalid: it is wrong";

    assertThat(told(Wording.OLDER, fault)).isEqualTo(text);
    assertThat(told(Wording.NEWER, fault)).isEqualTo(text);
    assertThat(told(Wording.ENVELOPED, fault)).isEqualTo("1 validation error detected: " + text);
  }

  @Test
  void what_checks_find_is_told() {
    assertThat(Wording.ENVELOPED.<String>tell(() -> "right")).isEqualTo("right");
    assertThatThrownBy(
            () ->
                Wording.ENVELOPED.tell(
                    () -> {
                      throw WordedFault.invalidParameter("old", "new");
                    }))
        .hasMessageContaining(
            "1 validation error detected: One or more parameter values were invalid: new");
  }
}
