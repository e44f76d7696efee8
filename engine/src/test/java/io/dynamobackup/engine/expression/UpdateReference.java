package io.dynamobackup.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What updates make of items, done as simply as can be: each place by itself. */
final class UpdateReference {
  private UpdateReference() {}

  /** One thing an update does. */
  record Action(String section, List<Object> place, ExpressionWriter.@Nullable Written operand) {}

  /** Says that an update does not fit the item. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static Object make(List<Action> actions, Map<String, AttributeValue> item) {
    try {
      return apply(actions, Plain.item(item));
    } catch (Refused e) {
      return "refused";
    }
  }

  /** Writes values into a copy, removals as marks, and takes the marks out at the end. */
  private static Object apply(List<Action> actions, Map<String, Object> item) {
    Map<String, Object> original = Collections.unmodifiableMap(item);
    Map<List<Object>, Object> written = new LinkedHashMap<>();
    for (Action action : actions) {
      Object old = ExpressionWriter.follow(original, action.place());
      Object operand = action.operand() == null ? null : action.operand().of(original);
      written.put(action.place(), result(action.section(), old, operand));
    }
    return rebuild(List.of(), original, written);
  }

  private static Object result(String section, @Nullable Object old, @Nullable Object operand) {
    if (section.equals("REMOVE")) {
      return Mark.NOTHING;
    }
    if (operand == null) {
      throw new Refused();
    }
    if (section.equals("SET")) {
      return operand;
    }
    if (old == null) {
      return section.equals("ADD") ? operand : Mark.NOTHING;
    }
    if (section.equals("ADD") && old instanceof BigDecimal a && operand instanceof BigDecimal b) {
      return a.add(b).stripTrailingZeros();
    }
    if (old instanceof Plain.Members a
        && operand instanceof Plain.Members b
        && a.type().equals(b.type())) {
      Set<Object> members = new HashSet<>(a.members());
      boolean changed =
          section.equals("ADD") ? members.addAll(b.members()) : members.removeAll(b.members());
      assertThat(changed || members.equals(a.members())).isTrue();
      return members.isEmpty() ? Mark.NOTHING : new Plain.Members(a.type(), members);
    }
    throw new Refused();
  }

  private enum Mark {
    NOTHING
  }

  private static Object rebuild(
      List<Object> place, @Nullable Object value, Map<List<Object>, Object> written) {
    Object done = written.get(place);
    if (done != null) {
      return done;
    }
    Set<Object> steps = new HashSet<>();
    for (List<Object> path : written.keySet()) {
      if (path.size() > place.size() && path.subList(0, place.size()).equals(place)) {
        steps.add(path.get(place.size()));
      }
    }
    if (steps.isEmpty()) {
      return value == null ? Mark.NOTHING : value;
    }
    boolean positions = steps.stream().allMatch(Integer.class::isInstance);
    if (positions && value instanceof List<?> list) {
      return rebuildList(place, list, steps, written);
    }
    if (!positions && value instanceof Map<?, ?> map) {
      return rebuildMap(place, map, steps, written);
    }
    throw new Refused();
  }

  private static List<Object> rebuildList(
      List<Object> place, List<?> list, Set<Object> steps, Map<List<Object>, Object> written) {
    TreeMap<Integer, Object> elements = new TreeMap<>();
    for (int i = 0; i < list.size(); i++) {
      elements.put(i, rebuild(then(place, i), list.get(i), written));
    }
    for (Object step : steps) {
      if ((Integer) step >= list.size()) {
        elements.put((Integer) step, rebuild(then(place, step), null, written));
      }
    }
    List<Object> rebuilt = new ArrayList<>(elements.values());
    rebuilt.removeIf(element -> element == Mark.NOTHING);
    return rebuilt;
  }

  private static Map<Object, Object> rebuildMap(
      List<Object> place, Map<?, ?> map, Set<Object> steps, Map<List<Object>, Object> written) {
    Map<Object, Object> rebuilt = new HashMap<>(map);
    for (Object step : steps) {
      rebuilt.put(step, rebuild(then(place, step), map.get(step), written));
    }
    rebuilt.values().removeIf(member -> member == Mark.NOTHING);
    return rebuilt;
  }

  private static List<Object> then(List<Object> place, Object step) {
    List<Object> longer = new ArrayList<>(place);
    longer.add(step);
    return longer;
  }
}
