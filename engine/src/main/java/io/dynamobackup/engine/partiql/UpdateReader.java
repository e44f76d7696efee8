package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.expression.BuiltOperand;
import io.dynamobackup.engine.expression.BuiltPath;
import io.dynamobackup.engine.expression.BuiltUpdate;
import io.dynamobackup.engine.expression.UpdateExpression;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads what an update sets and removes. */
final class UpdateReader {
  private final ValueReader values;
  private final BuiltUpdate update = new BuiltUpdate();

  UpdateReader(ValueReader values) {
    this.values = values;
  }

  UpdateExpression read(List<Statement.Clause> clauses) {
    clauses.forEach(this::add);
    return update.toExpression();
  }

  private void add(Statement.Clause clause) {
    BuiltPath target = PathReader.read(clause.target());
    Node value = clause.value();
    if (value == null) {
      update.remove(target);
    } else if (value instanceof Node.Call call && isOnSet(call)) {
      AttributeValue members = members(call, target);
      if (call.function().equals("set_add")) {
        update.add(target, members);
      } else {
        update.delete(target, members);
      }
    } else {
      update.set(target, operand(value));
    }
  }

  private static boolean isOnSet(Node.Call call) {
    return call.function().equals("set_add") || call.function().equals("set_delete");
  }

  /** Returns the set that is added to, or taken out of, the one at the target. */
  private AttributeValue members(Node.Call call, BuiltPath target) {
    String function = call.function().toUpperCase(Locale.ROOT);
    if (call.arguments().size() != 2) {
      throw Errors.validation(
          "%s must have exactly two arguments at %s".formatted(function, call.place()));
    }
    Node first = call.arguments().get(0);
    if (!(first instanceof Node.Reference set) || !PathReader.read(set).equals(target)) {
      throw Errors.validation(
          "The first argument to %s must equal the assignment value at %s"
              .formatted(function, call.place()));
    }
    Node second = call.arguments().get(1);
    AttributeValue members = second instanceof Node.Value ? values.read(second) : null;
    if (members == null || !(members.hasSs() || members.hasNs() || members.hasBs())) {
      throw Errors.validation(
          "The second argument to %s must be a value with type SET at %s"
              .formatted(function, first.place()));
    }
    return members;
  }

  private BuiltOperand operand(Node node) {
    if (node instanceof Node.Reference reference) {
      return BuiltOperand.path(PathReader.read(reference));
    }
    if (node instanceof Node.Missing) {
      throw Errors.notModelled("SET to MISSING");
    }
    if (node instanceof Node.Value) {
      return BuiltOperand.value(values.read(node));
    }
    if (node instanceof Node.Operation operation) {
      return operation(operation);
    }
    if (node instanceof Node.Call call) {
      return call(call);
    }
    if (node instanceof Node.TypeTest) {
      throw Errors.validation("IS operator is not supported in update expressions");
    }
    throw Unsupported.statement(node);
  }

  private BuiltOperand operation(Node.Operation operation) {
    List<Node> operands = operation.operands();
    String operator = operation.operator();
    if (operands.size() != 2 || !(operator.equals("+") || operator.equals("-"))) {
      throw unsupported(operation);
    }
    if (operands.stream().anyMatch(Node.Operation.class::isInstance)) {
      throw Errors.notModelled("arithmetic with more than two operands in PartiQL");
    }
    return BuiltOperand.arithmetic(operator, operand(operands.get(0)), operand(operands.get(1)));
  }

  private BuiltOperand call(Node.Call call) {
    return switch (call.function()) {
      case "list_append" ->
          BuiltOperand.call(
              call.function(), call.arguments().stream().map(this::appended).toList());
      case "if_not_exists" -> throw Errors.notModelled("if_not_exists in PartiQL");
      default -> throw Unsupported.function(call);
    };
  }

  private BuiltOperand appended(Node node) {
    if (node instanceof Node.Call) {
      throw Errors.notModelled("a function as an argument of list_append in PartiQL");
    }
    return operand(node);
  }

  private static DynamoDbException unsupported(Node.Operation operation) {
    return Errors.validation(
        "Unsupported operator in Update Expression. Operator: "
            + operation.operator().replace('_', ' ').toUpperCase(Locale.ROOT));
  }
}
