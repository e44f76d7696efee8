package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.value.CanonicalValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.ExpectedAttributeValue;

/**
 * The parameters of a request that came before expressions (Developer Guide, "Legacy conditional
 * parameters"), as the request gives them; an empty map or list is not an absent one.
 *
 * <p>They become what the expressions that followed them become, so one evaluation serves both.
 */
@API(status = Status.EXPERIMENTAL)
public final class LegacyParameters {
  private static final String QUERY_FILTER = "QueryFilter";

  private @Nullable Map<String, AttributeValueUpdate> attributeUpdates;
  private @Nullable Map<String, ExpectedAttributeValue> expected;
  private @Nullable List<String> attributesToGet;
  private @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> filter;
  private @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.Condition>
      keyConditions;
  private @Nullable ConditionalOperator conditionalOperator;
  private String filterName = "ScanFilter";

  private LegacyParameters() {}

  /** Returns the parameters of a request that has none. */
  public static LegacyParameters create() {
    return new LegacyParameters();
  }

  /** Sets {@code AttributeUpdates}. */
  public LegacyParameters attributeUpdates(@Nullable Map<String, AttributeValueUpdate> updates) {
    this.attributeUpdates = updates;
    return this;
  }

  /** Sets {@code Expected}. */
  public LegacyParameters expected(@Nullable Map<String, ExpectedAttributeValue> values) {
    this.expected = values;
    return this;
  }

  /** Sets {@code AttributesToGet}. */
  public LegacyParameters attributesToGet(@Nullable List<String> attributes) {
    this.attributesToGet = attributes;
    return this;
  }

  /** Sets {@code QueryFilter}. */
  public LegacyParameters queryFilter(
      @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> conditions) {
    this.filter = conditions;
    this.filterName = QUERY_FILTER;
    return this;
  }

  /** Sets {@code ScanFilter}. */
  public LegacyParameters scanFilter(
      @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> conditions) {
    this.filter = conditions;
    return this;
  }

  /** Sets {@code KeyConditions}. */
  public LegacyParameters keyConditions(
      @Nullable Map<String, software.amazon.awssdk.services.dynamodb.model.Condition> conditions) {
    this.keyConditions = conditions;
    return this;
  }

  /** Sets {@code ConditionalOperator}. */
  public LegacyParameters conditionalOperator(@Nullable ConditionalOperator operator) {
    this.conditionalOperator = operator;
    return this;
  }

  /** Returns true if none is given that becomes an expression. */
  boolean isEmpty() {
    return attributeUpdates == null
        && expected == null
        && attributesToGet == null
        && filter == null
        && keyConditions == null;
  }

  /**
   * Returns the names of those that are given, in the order AWS lists them.
   *
   * @param withKeyConditions whether key conditions count; they go with any expression but their
   *     own successor
   */
  Set<String> given(boolean withKeyConditions) {
    Set<String> given = new LinkedHashSet<>();
    add(given, "AttributeUpdates", attributeUpdates);
    add(given, "Expected", expected);
    add(given, "AttributesToGet", attributesToGet);
    add(given, filterName, filter);
    add(given, "ConditionalOperator", conditionalOperator);
    if (withKeyConditions) {
      add(given, "KeyConditions", keyConditions);
    }
    return given;
  }

  private static void add(Set<String> given, String name, @Nullable Object parameter) {
    if (parameter != null) {
      given.add(name);
    }
  }

  /** Refuses an operator that has nothing to join; a scan looks first how deep its filter goes. */
  void requireConditions() {
    if (filter != null && !filterName.equals(QUERY_FILTER)) {
      filter
          .values()
          .forEach(asked -> asked.attributeValueList().forEach(CanonicalValue::requireDepth));
    }
    int conditions =
        (expected == null ? 0 : expected.size()) + (filter == null ? 0 : filter.size());
    if (conditionalOperator != null && conditions < 2) {
      throw InvalidExpression.because(
          conditions == 0
              ? "ConditionalOperator cannot be used without Filter or Expected"
              : "ConditionalOperator can only be used when Filter or Expected has two or more"
                  + " elements");
    }
  }

  /** A query's filter is looked at before what is to be returned; a scan's, afterwards. */
  void requireReads() {
    if (filterName.equals(QUERY_FILTER)) {
      filter();
    }
    projection();
    filter();
  }

  @Nullable UpdateExpression update() {
    return attributeUpdates == null ? null : LegacyUpdates.bind(attributeUpdates);
  }

  @Nullable ConditionExpression condition() {
    return expected == null ? null : condition("Expected", LegacyConditions.ofExpected(expected));
  }

  @Nullable ConditionExpression filter() {
    return filter == null ? null : condition(filterName, LegacyConditions.of(filter));
  }

  private @Nullable ConditionExpression condition(String name, List<LegacyCondition> conditions) {
    Condition joined = LegacyConditions.joined(conditions, conditionalOperator);
    return joined == null ? null : new ConditionExpression(name, joined);
  }

  @Nullable KeyConditionExpression keyCondition() {
    if (keyConditions == null) {
      return null;
    }
    List<LegacyCondition> conditions = LegacyConditions.of(keyConditions);
    if (conditions.isEmpty()) {
      throw InvalidExpression.because("Conditions can be of length 1 or 2 only");
    }
    return new KeyConditionExpression(conditions.stream().map(LegacyCondition::asKeyTerm).toList());
  }

  @Nullable ProjectionExpression projection() {
    if (attributesToGet == null) {
      return null;
    }
    Set<String> seen = new HashSet<>();
    for (String attribute : attributesToGet) {
      if (!seen.add(attribute)) {
        throw LegacyCondition.invalid("Duplicate value in attribute name: " + attribute);
      }
    }
    return ProjectionExpression.ofAttributes(attributesToGet);
  }
}
