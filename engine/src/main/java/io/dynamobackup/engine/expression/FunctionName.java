package io.dynamobackup.engine.expression;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the language; their names are case-sensitive. */
enum FunctionName {
  ATTRIBUTE_EXISTS(1, Use.CONDITION),
  ATTRIBUTE_NOT_EXISTS(1, Use.CONDITION),
  ATTRIBUTE_TYPE(2, Use.CONDITION),
  BEGINS_WITH(2, Use.CONDITION),
  CONTAINS(2, Use.CONDITION),
  SIZE(1, Use.OPERAND),
  IF_NOT_EXISTS(2, Use.UPDATE),
  LIST_APPEND(2, Use.UPDATE);

  private static final Map<String, FunctionName> BY_TEXT =
      Stream.of(values()).collect(Collectors.toMap(FunctionName::text, Function.identity()));

  private final int operands;
  private final Use use;

  FunctionName(int operands, Use use) {
    this.operands = operands;
    this.use = use;
  }

  static @Nullable FunctionName of(String text) {
    return BY_TEXT.get(text);
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  int operands() {
    return operands;
  }

  Use use() {
    return use;
  }

  boolean needsPath() {
    return this == ATTRIBUTE_EXISTS || this == ATTRIBUTE_NOT_EXISTS || this == IF_NOT_EXISTS;
  }

  /** Where a function may stand. */
  enum Use {
    /** As a condition of its own. */
    CONDITION,
    /** As an operand of a condition. */
    OPERAND,
    /** As an operand of {@code SET}. */
    UPDATE
  }
}
