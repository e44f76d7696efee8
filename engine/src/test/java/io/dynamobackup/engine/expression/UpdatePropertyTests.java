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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class UpdatePropertyTests {
  private static final Map<String, AttributeValue> KEY = Map.of("k", Request.s("key"));
  private static final List<List<Object>> PLACES =
      List.of(
          List.of("a"),
          List.of("b"),
          List.of("c"),
          List.of("m", "x"),
          List.of("m", "y"),
          List.of("m", "l", 0),
          List.of("m", "l", 1),
          List.of("m", "l", 9),
          List.of("l", 0),
          List.of("l", 1),
          List.of("l", 2),
          List.of("l", 7),
          List.of("l", 8));

  private final ExpressionCache cache = new ExpressionCache(100);

  /** An update in its request, and what it means. */
  record Sample(String text, ExpressionParameters parameters, List<Action> meaning) {}

  /** One thing an update does. */
  record Action(String section, List<Object> place, ExpressionWriter.@Nullable Written operand) {}

  /** Says that an update does not fit the item. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Property(seed = "2018121411", tries = 2000)
  void updates_make_of_an_item_what_the_reference_makes_of_it(
      @ForAll("updates") Sample sample, @ForAll("items") Map<String, AttributeValue> item) {
    UpdateExpression update =
        Request.present(sample.parameters().update(sample.text()).bind(cache).update());
    Map<String, AttributeValue> before = new HashMap<>(item);

    Object expected = reference(sample.meaning(), item);
    Object actual;
    try {
      actual = Plain.item(Request.present(update.apply(item, KEY).item()));
    } catch (DynamoDbException e) {
      actual = "refused";
    }

    assertThat(actual).as("%s for %s", sample.text(), item).isEqualTo(expected);
    assertThat(item).isEqualTo(before);
  }

  private static Object reference(List<Action> actions, Map<String, AttributeValue> item) {
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

  @Property(seed = "2018121412", tries = 1500)
  void broken_updates_are_refused_or_read_as_something_else(
      @ForAll("updates") Sample sample,
      @ForAll("items") Map<String, AttributeValue> item,
      @ForAll Random random) {
    String broken = Breakage.of(sample.text(), random);

    Breakage.requireAnswerOrRefusal(
        () ->
            Request.present(sample.parameters().update(broken).bind(cache).update())
                .apply(item, KEY));
  }

  @Provide
  Arbitrary<Sample> updates() {
    return Arbitraries.randomValue(
        random -> {
          UpdateWriter writer = new UpdateWriter(random);
          String text = writer.update();
          writer.values.keySet().removeIf(key -> !ConditionPropertyTests.uses(text, key));
          writer.names.keySet().removeIf(key -> !ConditionPropertyTests.uses(text, key));
          return new Sample(text, writer.parameters(), writer.actions);
        });
  }

  @Provide
  Arbitrary<Map<String, AttributeValue>> items() {
    return Arbitraries.randomValue(
        random -> {
          UpdateWriter writer = new UpdateWriter(random);
          Map<String, AttributeValue> item = new HashMap<>(KEY);
          for (String name : List.of("a", "b", "c")) {
            if (random.nextInt(4) > 0) {
              item.put(name, writer.anyValue());
            }
          }
          AttributeValue list = Request.l(writer.anyValue(), writer.anyValue(), writer.anyValue());
          if (random.nextInt(8) > 0) {
            item.put("m", Request.m(Map.of("x", writer.anyValue(), "l", list)));
          }
          if (random.nextInt(8) > 0) {
            item.put("l", list);
          }
          return item;
        });
  }

  /** Writes random updates AWS would accept, and what they mean. */
  static final class UpdateWriter extends ExpressionWriter {
    final List<Action> actions = new ArrayList<>();

    UpdateWriter(Random random) {
      super(random);
    }

    AttributeValue anyValue() {
      return any(
          List.of(
              Request.n("1"),
              Request.n("2.50"),
              Request.ss("a", "b"),
              Request.ss("b"),
              Request.ns("1", "2"),
              Request.ns("2.0"),
              Request.s("text"),
              Request.l(Request.n("1"))));
    }

    String update() {
      List<List<Object>> places = new ArrayList<>(PLACES);
      Collections.shuffle(places, random);
      List<String> sections = new ArrayList<>(List.of("SET", "REMOVE", "ADD", "DELETE"));
      Collections.shuffle(sections, random);
      StringBuilder text = new StringBuilder();
      int used = 0;
      for (String section : sections.subList(0, 1 + random.nextInt(4))) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
          written.add(action(section, places.get(used++)));
        }
        text.append(keyword(section)).append(space());
        text.append(String.join(gap() + "," + gap(), written)).append(space());
      }
      return text.toString();
    }

    private String action(String section, List<Object> place) {
      String path = path(place).text();
      Written operand =
          switch (section) {
            case "SET" -> assigned();
            case "ADD" -> value(any(List.of(Request.n("1.5"), Request.ss("b", "c"))));
            case "DELETE" -> value(any(List.of(Request.ns("1"), Request.ss("b", "c"))));
            default -> null;
          };
      actions.add(new Action(section, place, operand));
      if (operand == null) {
        return path;
      }
      return path + (section.equals("SET") ? gap() + "=" + gap() : space()) + operand.text();
    }

    private Written assigned() {
      Written path = path(any(PLACES));
      return switch (random.nextInt(5)) {
        case 0 -> path;
        case 1 -> value(anyValue());
        case 2 -> ifNotExists(path);
        case 3 -> sum(random.nextBoolean() ? path : ifNotExists(path));
        default -> append(path);
      };
    }

    private Written ifNotExists(Written path) {
      Written otherwise = value(anyValue());
      return new Written(
          "if_not_exists(" + path.text() + "," + gap() + otherwise.text() + ")",
          "if_not_exists",
          item -> path.of(item) == null ? otherwise.of(item) : path.of(item));
    }

    private Written sum(Written left) {
      Written right = value(Request.n("0.50"));
      String operator = any(List.of("+", "-"));
      String text = left.text() + gap() + operator + gap() + right.text();
      return new Written(
          oneIn(3) ? "(" + text + ")" : text,
          "sum",
          item -> {
            if (left.of(item) == null) {
              return null;
            }
            if (left.of(item) instanceof BigDecimal a && right.of(item) instanceof BigDecimal b) {
              BigDecimal result = operator.equals("+") ? a.add(b) : a.subtract(b);
              return result.stripTrailingZeros();
            }
            throw new Refused();
          });
    }

    private Written append(Written path) {
      Written added = value(Request.l(Request.s("new")));
      return new Written(
          "list_append(" + path.text() + "," + added.text() + ")",
          "list_append",
          item -> {
            Object first = path.of(item);
            if (first == null) {
              return null;
            }
            if (first instanceof List<?> a && added.of(item) instanceof List<?> b) {
              List<Object> joined = new ArrayList<>(a);
              joined.addAll(b);
              return joined;
            }
            throw new Refused();
          });
    }
  }
}
