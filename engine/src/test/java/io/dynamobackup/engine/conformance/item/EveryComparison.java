package io.dynamobackup.engine.conformance.item;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test for every {@code ComparisonOperator} that compares with something. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(
    strings = {
      "EQ",
      "NE",
      "LE",
      "LT",
      "GE",
      "GT",
      "CONTAINS",
      "NOT_CONTAINS",
      "BEGINS_WITH",
      "IN",
      "BETWEEN"
    })
@interface EveryComparison {}
