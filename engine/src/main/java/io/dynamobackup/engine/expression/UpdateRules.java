package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.expression.UpdateAction.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What AWS asks of an update before it sees an item, in its order: the places it names, whether
 * they overlap, then the actions from the last to the first.
 */
record UpdateRules(Definitions definitions) {
  private static final Map<String, String> LONG_NAMES =
      Map.of(
          "S", "STRING",
          "N", "NUMBER",
          "B", "BINARY",
          "BOOL", "BOOLEAN",
          "NULL", "NULL",
          "L", "LIST",
          "M", "MAP");
  private static final Set<String> SETS = Set.of("SS", "NS", "BS");

  /** Returns the actions with their placeholders replaced, their operands checked. */
  List<UpdateAction> bind(List<UpdateAction> parsed) {
    List<Path> places = parsed.stream().map(action -> action.path().define(definitions)).toList();
    PathRules.requireDistinct(definitions.kind(), places);
    List<UpdateAction> backwards = new ArrayList<>(parsed);
    Collections.reverse(backwards);
    backwards.forEach(this::requireNames);
    Deque<UpdateAction> bound = new ArrayDeque<>();
    backwards.forEach(action -> bound.addFirst(checked(action.define(definitions))));
    return List.copyOf(bound);
  }

  /** AWS looks up all names before any value. */
  private void requireNames(UpdateAction action) {
    if (action.operand() != null) {
      action.operand().paths(path -> path.define(definitions));
    }
  }

  private UpdateAction checked(UpdateAction action) {
    Operand operand = action.operand();
    if (operand != null) {
      OperandRules rules = new OperandRules(definitions.kind());
      rules.count(operand);
      rules.arguments(operand);
      requireSetOrNumber(action.section(), operand);
    }
    return action;
  }

  private void requireSetOrNumber(Section section, Operand operand) {
    String type = operand.staticType();
    boolean allowed =
        section == Section.SET
            || type == null
            || SETS.contains(type)
            || (section == Section.ADD && type.equals("N"));
    if (!allowed) {
      throw definitions.error(
          "Incorrect operand type for operator or function; operator: %1$s, operand type: %2$s,"
                  .formatted(section, LONG_NAMES.get(type))
              + " typeSet: ALLOWED_FOR_%s_OPERAND".formatted(section));
    }
  }
}
