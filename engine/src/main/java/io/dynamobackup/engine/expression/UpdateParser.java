package io.dynamobackup.engine.expression;

import io.dynamobackup.engine.expression.UpdateAction.Section;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of updates; each section may stand once, in any order.
 *
 * <pre>
 * update  := ( SET set ( ',' set )* | REMOVE path ( ',' path )*
 *            | ADD pair ( ',' pair )* | DELETE pair ( ',' pair )* )+
 * set     := path '=' value
 * value   := operand | operand ( '+' | '-' ) operand | '(' value ')'
 * pair    := path :value
 * </pre>
 */
final class UpdateParser extends ExpressionParser {
  private final List<UpdateAction> actions = new ArrayList<>();
  private final Set<Section> sections = EnumSet.noneOf(Section.class);
  private @Nullable Section repeated;

  private UpdateParser(String text) {
    super(ExpressionKind.UPDATE, text, List.of("SET", "REMOVE", "ADD", "DELETE"));
  }

  static List<UpdateAction> parse(String text) {
    UpdateParser parser = new UpdateParser(text);
    do {
      parser.section();
    } while (!parser.tokens.peek().is(TokenType.END));
    parser.finish();
    if (parser.repeated != null) {
      throw InvalidExpression.in(
          ExpressionKind.UPDATE,
          "The \"%s\" section can only be used once in an update expression;"
              .formatted(parser.repeated));
    }
    return List.copyOf(parser.actions);
  }

  private void section() {
    for (Section section : Section.values()) {
      if (tokens.acceptKeyword(section.name())) {
        if (!sections.add(section) && repeated == null) {
          repeated = section;
        }
        do {
          actions.add(action(section));
        } while (tokens.acceptSymbol(","));
        return;
      }
    }
    throw tokens.syntaxError();
  }

  private UpdateAction action(Section section) {
    Path path = path();
    return switch (section) {
      case REMOVE -> new UpdateAction(section, path, null);
      case ADD, DELETE -> new UpdateAction(section, path, value());
      case SET -> {
        tokens.expectSymbol("=");
        Term assigned = assigned();
        use(assigned, false);
        yield new UpdateAction(section, path, requireOperand(assigned));
      }
    };
  }

  private Term assigned() {
    Term left = assignedPart();
    Token operator = tokens.peek();
    if (!operator.isSymbol("+") && !operator.isSymbol("-")) {
      return left;
    }
    if (left.operand() instanceof Arithmetic) {
      throw tokens.syntaxError();
    }
    tokens.next();
    problems.countOperator();
    use(left, false);
    Term right = operand();
    use(right, false);
    return Term.operand(
        new Arithmetic(operator.text(), requireOperand(left), requireOperand(right)));
  }

  private Term assignedPart() {
    if (!tokens.acceptSymbol("(")) {
      return bareOperand();
    }
    Term inner = assigned();
    tokens.expectSymbol(")");
    return group(inner);
  }

  @Override
  void useAsArgument(Term term) {
    use(term, true);
  }

  /** Lists are appended to only on the outside of a value. */
  private void use(Term term, boolean argument) {
    if (term.call() != null && term.operand() instanceof FunctionCall call) {
      FunctionName function = call.function();
      if (function.use() != FunctionName.Use.UPDATE) {
        problems.add(
            term.call(),
            "The function is not allowed in an update expression; function: " + function.text());
      } else if (argument && function == FunctionName.LIST_APPEND) {
        misused(term.call());
      }
    }
  }
}
