package io.dynamobackup.engine.conformance.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.dynamobackup.engine.conformance.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * In which words AWS refuses a value, by operation, as paritysuite/dynamodb-conformance recorded it
 * in October 2026 of numbers and duplicates; of transactions, in the Regions that had the older
 * words still. Empty sets and nested values are recorded of PutItem and UpdateItem.
 */
class ValueWordingTests {
  private final Target target = Target.instant();
  private final DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  private void assertTold(Surface surface, ValueFault fault) {
    assertTold(surface, fault.value(), surface.told(fault));
  }

  private void assertTold(Surface surface, AttributeValue value, String text) {
    assertThatExceptionOfType(DynamoDbException.class)
        .isThrownBy(() -> surface.send(client, value))
        .satisfies(
            e -> {
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text);
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            });
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void numbers(Surface surface) {
    ValueFault.ofNumbers().forEach(fault -> assertTold(surface, fault));
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void elements_that_are_twice_in_a_set(Surface surface) {
    ValueFault.ofDuplicates().forEach(fault -> assertTold(surface, fault));
  }

  @ParameterizedTest
  @EnumSource(
      value = Surface.class,
      names = {"QUERY_START", "SCAN_START"},
      mode = EnumSource.Mode.EXCLUDE)
  void sets_that_are_empty_and_a_null_that_is_none(Surface surface) {
    ValueFault.ofNothing().forEach(fault -> assertTold(surface, fault));
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void values_that_are_nested_too_deep(Surface surface) {
    assertTold(surface, ValueFault.ofDepth());
  }

  /** No record says that newer words are used of these: they are told as before. */
  @ParameterizedTest
  @EnumSource(Surface.class)
  void values_without_a_type_are_told_alike_by_all_operations(Surface surface) {
    String text =
        "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes";

    assertTold(
        surface,
        AttributeValue.builder().build(),
        surface.isOfExpression() ? Surface.named(text) : text);
  }

  @ParameterizedTest
  @EnumSource(Surface.class)
  void a_number_is_told_in_the_same_words_when_it_is_of_several_types(Surface surface) {
    ValueFault fault = ValueFault.ofNumbers().findFirst().orElseThrow();

    assertTold(surface, fault.value().toBuilder().s("a").build(), surface.told(fault));
  }
}
