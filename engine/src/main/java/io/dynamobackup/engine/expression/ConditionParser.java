package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of conditions, from what binds least to what binds most.
 *
 * <pre>
 * or         := and ( OR and )*
 * and        := not ( AND not )*
 * not        := NOT* comparison
 * comparison := primary
 *             | primary ( '=' | '&lt;&gt;' | '&lt;' | '&lt;=' | '&gt;' | '&gt;=' ) operand
 *             | primary BETWEEN operand AND operand
 *             | primary IN '(' operand ( ',' operand )* ')'
 * primary    := '(' or ')' | operand
 * </pre>
 */
final class ConditionParser extends ExpressionParser {

  private ConditionParser(ExpressionKind kind, String text) {
    super(kind, text, List.of("AND", "OR", "NOT", Between.OPERATOR, In.OPERATOR));
  }

  static Condition parse(ExpressionKind kind, String text) {
    ConditionParser parser = new ConditionParser(kind, text);
    Condition condition = parser.requireCondition(parser.or());
    parser.finish();
    return condition;
  }

  private Term or() {
    Term left = and();
    while (tokens.peek().isKeyword("OR")) {
      Condition first = requireCondition(left);
      tokens.next();
      problems.countOperator();
      left = Term.condition(new Or(first, requireCondition(and())));
    }
    return left;
  }

  private Term and() {
    Term left = not();
    while (tokens.peek().isKeyword("AND")) {
      Condition first = requireCondition(left);
      tokens.next();
      problems.countOperator();
      left = Term.condition(new And(first, requireCondition(not())));
    }
    return left;
  }

  private Term not() {
    int negations = 0;
    while (tokens.acceptKeyword("NOT")) {
      problems.countOperator();
      negations++;
    }
    Term term = comparison();
    for (int i = 0; i < negations; i++) {
      term = Term.condition(new Not(requireCondition(term)));
    }
    return term;
  }

  private Term comparison() {
    Term left = primary();
    if (left.operand() == null) {
      return left;
    }
    Comparator comparator = Comparator.of(tokens.peek());
    if (comparator != null) {
      tokens.next();
      problems.countOperator();
      return Term.condition(new Comparison(comparator, compared(left), compared(operand())));
    }
    if (tokens.acceptKeyword(Between.OPERATOR)) {
      return between(left);
    }
    return tokens.acceptKeyword(In.OPERATOR) ? in(left) : left;
  }

  private Term between(Term left) {
    problems.countOperator();
    Operand operand = compared(left);
    Operand low = compared(operand());
    tokens.expectKeyword("AND");
    return Term.condition(new Between(operand, low, compared(operand())));
  }

  private Term in(Term left) {
    problems.countOperator();
    Operand operand = compared(left);
    tokens.expectSymbol("(");
    List<Operand> candidates = new ArrayList<>();
    do {
      candidates.add(compared(operand()));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return Term.condition(new In(operand, candidates));
  }

  private Term primary() {
    if (!tokens.acceptSymbol("(")) {
      return bareOperand();
    }
    Term inner = or();
    tokens.expectSymbol(")");
    return group(inner);
  }

  private Condition requireCondition(Term term) {
    if (term.condition() == null) {
      throw tokens.syntaxError();
    }
    use(term, FunctionName.Use.CONDITION);
    return term.condition();
  }

  private Operand compared(Term term) {
    use(term, FunctionName.Use.OPERAND);
    return requireOperand(term);
  }

  @Override
  void useAsArgument(Term term) {
    use(term, FunctionName.Use.OPERAND);
  }

  private void use(Term term, FunctionName.Use use) {
    if (term.call() != null && term.operand() instanceof FunctionCall call) {
      if (call.function().use() == FunctionName.Use.UPDATE) {
        problems.add(
            term.call(),
            "The function is not allowed in a condition expression; function: "
                + call.function().text());
      } else if (call.function().use() != use) {
        misused(term.call());
      }
    }
  }
}
