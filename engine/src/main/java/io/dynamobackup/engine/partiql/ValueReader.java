package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Reads what stands for a value in a statement as that value. */
final class ValueReader {
  private static final String ROOT = "root";

  private final List<AttributeValue> parameters;

  ValueReader(List<AttributeValue> parameters) {
    this.parameters = parameters;
  }

  AttributeValue read(Node node) {
    return Parameters.requireLevels(read(node, ROOT));
  }

  /** Reads a value that error texts name by its place in the value it is part of. */
  private AttributeValue read(Node node, String key) {
    if (!(node instanceof Node.Value value) || node instanceof Node.Missing) {
      throw Unsupported.dataType(node, key);
    }
    if (value instanceof Node.Text text) {
      return AttributeValue.fromS(text.text());
    }
    if (value instanceof Node.Numeral numeral) {
      return AttributeValue.fromN(StatementNumber.literal(numeral.number(), key));
    }
    if (value instanceof Node.Bool bool) {
      return AttributeValue.fromBool(bool.value());
    }
    if (value instanceof Node.Parameter parameter) {
      return parameters.get(parameter.position());
    }
    if (value instanceof Node.Sequence sequence) {
      return AttributeValue.fromL(members(sequence.members(), key));
    }
    if (value instanceof Node.Bag bag) {
      return set(members(bag.members(), key));
    }
    if (value instanceof Node.Tuple tuple) {
      return AttributeValue.fromM(map(tuple, name -> key + "." + name));
    }
    return AttributeValue.fromNul(true);
  }

  /** Reads a map whose members are attributes of an item. */
  Map<String, AttributeValue> item(Node.Tuple tuple) {
    Map<String, AttributeValue> item = map(tuple, name -> ROOT);
    item.values().forEach(Parameters::requireLevels);
    return item;
  }

  private Map<String, AttributeValue> map(Node.Tuple tuple, UnaryOperator<String> key) {
    Map<String, AttributeValue> map = new LinkedHashMap<>();
    for (Node.Member member : tuple.members()) {
      if (!(member.name() instanceof Node.Text name)) {
        throw Unsupported.dataType(member.name(), ROOT);
      }
      if (map.containsKey(name.text())) {
        throw Errors.notModelled("a name that is twice in a map of a statement");
      }
      map.put(name.text(), read(member.value(), key.apply(name.text())));
    }
    return map;
  }

  private List<AttributeValue> members(List<Node> nodes, String key) {
    List<AttributeValue> members = new ArrayList<>();
    for (Node node : nodes) {
      members.add(read(node, "%s[%d]".formatted(key, members.size())));
    }
    return members;
  }

  private static AttributeValue set(List<AttributeValue> members) {
    if (members.isEmpty()) {
      throw Errors.validation("Empty bags are not supported");
    }
    if (members.stream().allMatch(member -> member.s() != null)) {
      return AttributeValue.fromSs(members.stream().map(AttributeValue::s).toList());
    }
    if (members.stream().allMatch(member -> member.n() != null)) {
      return AttributeValue.fromNs(members.stream().map(AttributeValue::n).toList());
    }
    throw unsupportedBag();
  }

  private static DynamoDbException unsupportedBag() {
    return Errors.validation(
        "Unsupported data type in Bag. DynamoDB only supports either numbers or strings in bags");
  }
}
