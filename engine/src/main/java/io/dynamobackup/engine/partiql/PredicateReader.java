package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.BuiltCondition;
import io.dynamobackup.engine.expression.BuiltOperand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads the expression of a where clause as conditions on items. */
final class PredicateReader {
  private static final Set<String> CONDITIONS =
      Set.of(
          "attribute_exists", "attribute_not_exists", "attribute_type", "begins_with", "contains");
  private static final Set<String> TYPES =
      Set.of("N", "BS", "L", "B", "NULL", "M", "S", "SS", "NS", "BOOL");

  private final ValueReader values;

  PredicateReader(ValueReader values) {
    this.values = values;
  }

  Predicate read(Node node) {
    if (node instanceof Node.Operation operation) {
      return operation(operation);
    }
    if (node instanceof Node.TypeTest test) {
      return typeTest(test);
    }
    if (node instanceof Node.Call call) {
      return call(call);
    }
    throw Errors.validation("Unsupported condition in where clause at " + node.place());
  }

  private Predicate operation(Node.Operation operation) {
    List<Node> operands = operation.operands();
    return switch (operation.operator()) {
      case "and" -> new Predicate.Conjunction(parts(operation));
      case "or" -> new Predicate.Disjunction(parts(operation));
      case "not" -> new Predicate.Negation(read(operands.get(0)));
      case "=", "<>", "<", "<=", ">", ">=" ->
          comparison(operation.operator(), operands.get(0), operands.get(1));
      case "between" -> between(operands);
      case "not_between" -> new Predicate.Negation(between(operands));
      case "in" -> in(operands);
      case "not_in" -> new Predicate.Negation(in(operands));
      default -> throw unsupported(operation);
    };
  }

  /** Reads the operands of an operator and of those of its operands that are of the same kind. */
  private List<Predicate> parts(Node.Operation operation) {
    List<Predicate> parts = new ArrayList<>();
    for (Node operand : operation.operands()) {
      if (operand instanceof Node.Operation inner
          && inner.operator().equals(operation.operator())) {
        parts.addAll(parts(inner));
      } else {
        parts.add(read(operand));
      }
    }
    return parts;
  }

  private Predicate comparison(String operator, Node left, Node right) {
    if (left instanceof Node.Call call && isCondition(call) && right instanceof Node.Bool value) {
      return truth(operator, call, value.value());
    }
    BuiltOperand first = operand(left);
    BuiltOperand second = operand(right);
    BuiltCondition condition = BuiltCondition.compare(operator, first, second);
    Relation relation = Relation.of(operator);
    if (isAttribute(left) && right instanceof Node.Value) {
      return compared(left, relation, List.of(right), condition);
    }
    if (isAttribute(right) && left instanceof Node.Value) {
      return compared(right, relation.mirrored(), List.of(left), condition);
    }
    return new Predicate.Other(condition);
  }

  /** A condition may be compared with a boolean. */
  private Predicate truth(String operator, Node.Call call, boolean value) {
    if (!operator.equals("=") && !operator.equals("<>")) {
      throw incorrectType(operator, "BOOL");
    }
    Predicate condition = call(call);
    return operator.equals("=") == value ? condition : new Predicate.Negation(condition);
  }

  private static DynamoDbException incorrectType(String operator, String type) {
    return Errors.validation(
        "Incorrect operand type for operator or function; operator or function: %s, operand type: %s"
            .formatted(operator, type));
  }

  private Predicate between(List<Node> operands) {
    BuiltCondition condition =
        BuiltCondition.between(
            operand(operands.get(0)), operand(operands.get(1)), operand(operands.get(2)));
    return areValues(operands) && isAttribute(operands.get(0))
        ? compared(operands.get(0), Relation.BETWEEN, operands.subList(1, 3), condition)
        : new Predicate.Other(condition);
  }

  private Predicate in(List<Node> operands) {
    List<Node> candidates = candidates(operands.get(1));
    if (!(operands.get(0) instanceof Node.Reference tested) || candidates.isEmpty()) {
      throw Errors.validation(
          "IN operator must have a left hand argument of type Variable Reference and right hand"
              + " argument of type Seq with at least one member");
    }
    BuiltCondition condition =
        BuiltCondition.in(operand(tested), candidates.stream().map(this::operand).toList());
    return tested.isName() && candidates.stream().allMatch(Node.Value.class::isInstance)
        ? compared(tested, Relation.IN, candidates, condition)
        : new Predicate.Other(condition);
  }

  private static List<Node> candidates(Node node) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.members();
    }
    return node instanceof Node.Bag bag ? bag.members() : List.of();
  }

  private Predicate typeTest(Node.TypeTest test) {
    if (!(test.tested() instanceof Node.Reference tested)) {
      throw Errors.validation(
          "The left hand side argument to IS must be a Variable Reference, Literal, or Path");
    }
    BuiltOperand operand = operand(tested);
    BuiltCondition condition =
        switch (test.type()) {
          case "missing" -> BuiltCondition.call("attribute_not_exists", List.of(operand));
          case "null" -> ofType(operand, "NULL");
          case "boolean" -> ofType(operand, "BOOL");
          case "string" -> ofType(operand, "S");
          default ->
              throw Errors.notModelled("IS of other types than NULL, MISSING, BOOL and STRING");
        };
    Predicate predicate = new Predicate.Other(condition);
    return test.negated() ? new Predicate.Negation(predicate) : predicate;
  }

  private static BuiltCondition ofType(BuiltOperand operand, String type) {
    return BuiltCondition.call(
        "attribute_type", List.of(operand, BuiltOperand.value(AttributeValue.fromS(type))));
  }

  private static boolean isCondition(Node.Call call) {
    return CONDITIONS.contains(call.function());
  }

  private Predicate call(Node.Call call) {
    if (!isCondition(call) || call.star()) {
      throw Unsupported.function(call);
    }
    List<Node> arguments = call.arguments();
    List<BuiltOperand> operands = arguments.stream().map(this::operand).toList();
    if (call.function().equals("attribute_type") && arguments.size() == 2) {
      requireTypeName(arguments.get(1));
    }
    BuiltCondition condition = BuiltCondition.call(call.function(), operands);
    return call.function().equals("begins_with")
            && arguments.size() == 2
            && isAttribute(arguments.get(0))
            && arguments.get(1) instanceof Node.Value
        ? compared(arguments.get(0), Relation.BEGINS_WITH, arguments.subList(1, 2), condition)
        : new Predicate.Other(condition);
  }

  private void requireTypeName(Node node) {
    String type = node instanceof Node.Value ? values.read(node).s() : null;
    if (type != null && !TYPES.contains(type)) {
      throw Errors.validation(
          "Invalid attribute type name found; type: "
              + type
              + ", valid types: {N,BS,L,B,NULL,M,S,SS,NS,BOOL}");
    }
  }

  private BuiltOperand operand(Node node) {
    if (node instanceof Node.Reference reference) {
      return BuiltOperand.path(PathReader.read(reference));
    }
    if (node instanceof Node.Missing) {
      throw Errors.validation("MISSING must be compared using IS operator");
    }
    if (node instanceof Node.Value) {
      return BuiltOperand.value(values.read(node));
    }
    if (node instanceof Node.Call call) {
      return called(call);
    }
    if (node instanceof Node.Operation operation) {
      throw unsupported(operation);
    }
    throw Errors.validation("Unsupported condition in where clause at " + node.place());
  }

  private BuiltOperand called(Node.Call call) {
    if (call.function().equals("size") && !call.star()) {
      return BuiltOperand.call("size", call.arguments().stream().map(this::operand).toList());
    }
    if (isCondition(call)) {
      throw Errors.validation(
          "The function is not allowed to be used this way in an expression; function: "
              + call.function());
    }
    throw Unsupported.function(call);
  }

  private Predicate compared(
      Node attribute, Relation relation, List<Node> compared, BuiltCondition condition) {
    return new Predicate.Comparison(
        ((Node.Reference) attribute).root(),
        relation,
        compared.stream().map(values::read).toList(),
        condition);
  }

  private static boolean isAttribute(Node node) {
    return node instanceof Node.Reference reference && reference.isName();
  }

  /** Returns true if all operands but the first stand for values. */
  private static boolean areValues(List<Node> operands) {
    return operands.subList(1, operands.size()).stream().allMatch(Node.Value.class::isInstance);
  }

  private static DynamoDbException unsupported(Node.Operation operation) {
    return Errors.validation(
        "Unsupported operator in Condition Expression. Operator: "
            + operation.operator().replace('_', ' ').toUpperCase(Locale.ROOT));
  }
}
