package io.dynamobackup.engine.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/** Makes the rule of a request class of the lines of the {@link ConstraintTable}. */
final class RuleCompiler {
  private final ConstraintTable table;
  private final Round round;

  RuleCompiler(ConstraintTable table, Round round) {
    this.table = table;
    this.round = round;
  }

  /** AWS looks twice, and at names only when all else is well. */
  enum Round {
    /** What the published model demands. */
    SHAPE,
    /** That a member which holds a name or an ARN holds a proper name, if no ARN. */
    NAMES
  }

  /** Returns the rule of a request. */
  Rule compile(SdkPojo request) {
    ConstraintTable.Line line = table.find(request.getClass().getSimpleName());
    if (line == null) {
      return Rule.nothing();
    }
    return structure(
        Shape.of(request), MemberOrder.of(request.getClass().getSimpleName(), line.words()));
  }

  private Rule compile(Member member, String shape) {
    ConstraintTable.Line line = table.find(shape);
    if (line == null) {
      return Rule.nothing();
    }
    List<String> words = line.words();
    return switch (line.type()) {
      case "string" -> scalar(string(line));
      case "name" -> name(line);
      case "number" -> scalar(range(words.get(0), Constraint::maxValue, Constraint::minValue));
      case "enum" -> scalar(List.of(Constraint.oneOf(words)));
      case "list" -> list(member, words);
      case "map" -> map(member, words);
      case "structure" -> structure(Shape.of(member.newBuilder()), line.words());
      default -> throw new IllegalStateException("unknown type of shape " + line);
    };
  }

  private Rule scalar(List<Constraint> constraints) {
    return round == Round.SHAPE ? new Rule(constraints, Parts.Nothing.NONE) : Rule.nothing();
  }

  private Rule name(ConstraintTable.Line line) {
    if (round == Round.SHAPE) {
      return scalar(string(line));
    }
    ConstraintTable.Line name = Objects.requireNonNull(table.find(line.words().get(1)));
    return new Rule(string(name).stream().map(Constraint::exceptArns).toList(), Parts.Nothing.NONE);
  }

  private static List<Constraint> string(ConstraintTable.Line line) {
    List<Constraint> constraints = new ArrayList<>(lengths(line.words().get(0)));
    if (line.type().equals("string") && line.words().size() > 1) {
      constraints.add(Constraint.pattern(line.words().get(1)));
    }
    return constraints;
  }

  private Rule list(Member list, List<String> words) {
    Rule element = compile(list.element(), words.get(1));
    Parts parts = element.demandsNothing() ? Parts.Nothing.NONE : new Parts.Elements(element);
    return container(words.get(0), parts);
  }

  private Rule map(Member map, List<String> words) {
    Rule key = compile(map.element(), words.get(1));
    Rule value = compile(map.element(), words.get(2));
    Parts parts =
        key.demandsNothing() && value.demandsNothing()
            ? Parts.Nothing.NONE
            : new Parts.Entries(key, value);
    return container(words.get(0), parts);
  }

  private Rule container(String lengths, Parts parts) {
    return new Rule(round == Round.SHAPE ? lengths(lengths) : List.of(), parts);
  }

  private Rule structure(Shape shape, List<String> words) {
    List<Parts.Demand> demands = new ArrayList<>();
    for (String word : words) {
      Parts.Demand demand = demand(shape, word);
      if (demand != null && (demand.isRequired() || !demand.rule().demandsNothing())) {
        demands.add(demand);
      }
    }
    return demands.isEmpty() ? Rule.nothing() : new Rule(List.of(), new Parts.Members(demands));
  }

  /** Returns null for a member that this SDK does not have. */
  private Parts.@Nullable Demand demand(Shape shape, String word) {
    int colon = word.indexOf(':');
    boolean isRequired = word.charAt(colon - 1) == '!';
    String name = word.substring(0, isRequired ? colon - 1 : colon);
    Member member = shape.named(name);
    if (member == null) {
      return null;
    }
    return new Parts.Demand(
        member,
        ValueText.lowerFirst(name),
        isRequired && round == Round.SHAPE,
        compile(member, word.substring(colon + 1)));
  }

  private static List<Constraint> lengths(String range) {
    return range(range, Constraint::maxLength, Constraint::minLength);
  }

  /** The greatest comes first, as AWS lists it. */
  private static List<Constraint> range(
      String range, LongFunction<Constraint> max, LongFunction<Constraint> min) {
    int dots = range.indexOf("..");
    List<Constraint> constraints = new ArrayList<>();
    if (dots + 2 < range.length()) {
      constraints.add(max.apply(Long.parseLong(range.substring(dots + 2))));
    }
    if (dots > 0) {
      constraints.add(min.apply(Long.parseLong(range.substring(0, dots))));
    }
    return constraints;
  }
}
