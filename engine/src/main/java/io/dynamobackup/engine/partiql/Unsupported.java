package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The errors about what is PartiQL, but not DynamoDB's. */
final class Unsupported {
  private Unsupported() {}

  static DynamoDbException operation(String name) {
    return Errors.validation("Unsupported operation: " + name);
  }

  /** Returns the error about a text that is an expression, not a statement. */
  static DynamoDbException statement(Node node) {
    return operation(name(node));
  }

  static DynamoDbException clause(String keywords) {
    return Errors.validation("Unsupported clause: " + keywords.toUpperCase(Locale.ROOT));
  }

  static DynamoDbException function(Node.Call call) {
    return Errors.validation(
        "Unrecognized function: %s at %s".formatted(call.function(), call.place()));
  }

  static DynamoDbException pathComponent(Place place) {
    return Errors.validation("Unexpected path component at " + place);
  }

  /** Returns the error about a value no attribute can have. */
  static DynamoDbException dataType(Node node, String key) {
    return Errors.validation(
        "Unsupported data type: %s under key %s at %s".formatted(text(node), key, node.place()));
  }

  private static String text(Node node) {
    if (node instanceof Node.Call call) {
      return call.function();
    }
    if (node instanceof Node.Reference reference) {
      return reference.root();
    }
    if (node instanceof Node.Operation operation) {
      return operation.operator();
    }
    return node instanceof Node.Missing ? "missing" : name(node);
  }

  /** Returns what PartiQL calls it. */
  private static String name(Node node) {
    if (node instanceof Node.Operation operation) {
      return name(operation.operator());
    }
    if (node instanceof Node.Reference reference) {
      return reference.isName() ? "Id" : "Path";
    }
    if (node instanceof Node.TypeTest) {
      return "IsType";
    }
    if (node instanceof Node.Value value) {
      return name(value);
    }
    return node instanceof Node.Call ? "Call" : "Select";
  }

  private static String name(Node.Value value) {
    if (value instanceof Node.Sequence) {
      return "List";
    }
    if (value instanceof Node.Bag) {
      return "Bag";
    }
    if (value instanceof Node.Tuple) {
      return "Struct";
    }
    if (value instanceof Node.Parameter) {
      return "Parameter";
    }
    return value instanceof Node.Missing ? "Missing" : "Lit";
  }

  private static String name(String operator) {
    return switch (operator) {
      case "and" -> "And";
      case "or" -> "Or";
      case "not" -> "Not";
      case "=" -> "Eq";
      case "<>" -> "Ne";
      case "<" -> "Lt";
      case "<=" -> "Lte";
      case ">" -> "Gt";
      case ">=" -> "Gte";
      case "+" -> "Plus";
      case "-" -> "Minus";
      case "*" -> "Times";
      case "/" -> "Divide";
      case "%" -> "Modulo";
      case "||" -> "Concat";
      case "between", "not_between" -> "Between";
      case "in", "not_in" -> "InCollection";
      case "like", "not_like" -> "Like";
      case "path" -> "Path";
      default -> "BagOp";
    };
  }
}
