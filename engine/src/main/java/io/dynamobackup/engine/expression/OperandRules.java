package io.dynamobackup.engine.expression;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What AWS asks of operands before it sees an item. */
record OperandRules(ExpressionKind kind) {
  private static final Set<String> ORDERED = Set.of("S", "N", "B");
  private static final Set<String> UNSIZED = Set.of("N", "BOOL", "NULL");
  private static final Set<String> TYPES =
      Set.of("S", "N", "B", "SS", "NS", "BS", "L", "M", "BOOL", "NULL");

  /** Checks the number of operands of every function, the inner ones first. */
  void count(Operand operand) {
    if (operand instanceof Arithmetic sum) {
      count(sum.left());
      count(sum.right());
    } else if (operand instanceof FunctionCall call) {
      call.arguments().forEach(this::count);
      int operands = call.arguments().size();
      if (operands != call.function().operands()) {
        throw error(
            "Incorrect number of operands for operator or function; operator or function: "
                + call.function().text()
                + ", number of operands: "
                + operands);
      }
    }
  }

  /** Checks that the first operand is not, as a path, among the others. */
  void distinct(String operator, List<Operand> operands) {
    Operand first = operands.get(0);
    if (first instanceof Path && operands.lastIndexOf(first) > 0) {
      throw error(
          "The first operand must be distinct from the remaining operands for this operator or"
              + " function;"
              + " operator: %s, first operand: %s".formatted(operator, first));
    }
  }

  /** Checks the types of the arguments of every function, the inner ones first. */
  void arguments(Operand operand) {
    if (operand instanceof Arithmetic sum) {
      arguments(sum.left());
      arguments(sum.right());
      types(sum.operator(), List.of(sum.left(), sum.right()), Set.of("N"));
    } else if (operand instanceof FunctionCall call) {
      call.arguments().forEach(this::arguments);
      argumentsOf(call);
    }
  }

  private void argumentsOf(FunctionCall call) {
    FunctionName function = call.function();
    if (function.needsPath() && !(call.arguments().get(0) instanceof Path)) {
      throw error(
          "Operator or function requires a document path; operator or function: "
              + function.text());
    }
    switch (function) {
      case BEGINS_WITH -> types(function.text(), call.arguments(), Set.of("S", "B"));
      case LIST_APPEND -> types(function.text(), call.arguments(), Set.of("L"));
      case ATTRIBUTE_TYPE -> typeName(call.arguments().get(1));
      case SIZE -> {
        String type = call.arguments().get(0).staticType();
        if (type != null && UNSIZED.contains(type)) {
          throw incorrectType(function.text(), type);
        }
      }
      case ATTRIBUTE_EXISTS, ATTRIBUTE_NOT_EXISTS, CONTAINS, IF_NOT_EXISTS -> {}
    }
  }

  private void typeName(Operand operand) {
    String type = operand.staticType();
    if (!"S".equals(type)) {
      throw incorrectType("attribute_type", type == null ? "{NS,SS,L,BS,N,M,B,BOOL,NULL,S}" : type);
    }
    String name = ((Literal) operand).value().s();
    if (!TYPES.contains(name)) {
      throw error(
          "Invalid attribute type name found; type: "
              + name
              + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
    }
  }

  /** Checks that what is known of the operands can be put in order. */
  void ordered(String operator, List<Operand> operands) {
    types(operator, operands, ORDERED);
  }

  private void types(String operator, List<Operand> operands, Set<String> allowed) {
    for (Operand operand : operands) {
      String type = operand.staticType();
      if (type != null && !allowed.contains(type)) {
        throw incorrectType(operator, type);
      }
    }
  }

  /** Checks bounds that are both given by the request. */
  void bounds(Literal low, Literal high) {
    if (!low.staticType().equals(high.staticType())) {
      throw bounds("same data type for lower and upper bounds", low, high);
    }
    if (Values.compare(low.value(), high.value()) > 0) {
      throw bounds("upper bound to be greater than or equal to lower bound", low, high);
    }
  }

  private DynamoDbException bounds(String rule, Literal low, Literal high) {
    return error(
        "The BETWEEN operator requires "
            + rule
            + "; lower bound operand: %s, upper bound operand: %s".formatted(low, high));
  }

  private DynamoDbException incorrectType(String operator, String type) {
    return error(
        "Incorrect operand type for operator or function; operator or function: "
            + operator
            + ", operand type: "
            + type);
  }

  private DynamoDbException error(String rule) {
    return InvalidExpression.in(kind, rule);
  }
}
