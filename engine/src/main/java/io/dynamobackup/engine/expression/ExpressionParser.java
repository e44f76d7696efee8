package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of the grammar all expressions share: document paths, values and calls of functions.
 *
 * <pre>
 * operand := path | :value | call | '(' operand ')'
 * path    := name ( '.' name | '[' number ']' )*
 * name    := NAME | #placeholder
 * call    := NAME '(' operand ( ',' operand )* ')'
 * </pre>
 */
abstract sealed class ExpressionParser permits ConditionParser, UpdateParser, ProjectionParser {
  final TokenReader tokens;
  final Problems problems;
  private final List<String> keywords;

  /**
   * Creates a parser.
   *
   * @param keywords the names that stand for something else in this kind of expression
   */
  ExpressionParser(ExpressionKind kind, String text, List<String> keywords) {
    this.tokens = new TokenReader(kind, text);
    this.problems = new Problems(kind);
    this.keywords = keywords;
    Nesting.require(tokens);
  }

  /** Notes that the term, if it is a call, stands as an argument of another. */
  abstract void useAsArgument(Term term);

  /** Ends the parse: nothing may follow, and nothing may be wrong with what was read. */
  void finish() {
    tokens.expect(TokenType.END);
    problems.requireNone();
  }

  Path path() {
    List<PathElement> elements = new ArrayList<>();
    elements.add(name());
    while (true) {
      if (tokens.acceptSymbol(".")) {
        elements.add(name());
      } else if (tokens.acceptSymbol("[")) {
        elements.add(index());
        tokens.expectSymbol("]");
      } else {
        return new Path(elements);
      }
    }
  }

  private PathElement name() {
    if (tokens.peek().is(TokenType.NAME_PLACEHOLDER)) {
      return new PathElement.NamePlaceholder(tokens.next().text());
    }
    if (!isName(tokens.peek())) {
      throw tokens.syntaxError();
    }
    Token token = tokens.next();
    if (ReservedWords.contains(token.text())) {
      problems.add(
          token, "Attribute name is a reserved keyword; reserved keyword: " + token.text());
    }
    return new PathElement.Attribute(token.text());
  }

  private boolean isName(Token token) {
    return token.is(TokenType.NAME) && keywords.stream().noneMatch(token::isKeyword);
  }

  private PathElement index() {
    Token token = tokens.expect(TokenType.NUMBER);
    try {
      return new PathElement.Index(Integer.parseInt(token.text()));
    } catch (NumberFormatException e) {
      problems.add(
          token, "List index is not within the allowable range; index: [" + token.text() + "]");
      return new PathElement.Index(Integer.MAX_VALUE);
    }
  }

  ValuePlaceholder value() {
    return new ValuePlaceholder(tokens.expect(TokenType.VALUE_PLACEHOLDER).text());
  }

  /** Reads an operand, which may be in parentheses. */
  Term operand() {
    if (!tokens.acceptSymbol("(")) {
      return bareOperand();
    }
    Term inner = operand();
    tokens.expectSymbol(")");
    return group(inner);
  }

  /** Reads an operand that is not in parentheses. */
  Term bareOperand() {
    Token token = tokens.peek();
    if (token.is(TokenType.VALUE_PLACEHOLDER)) {
      return Term.operand(value());
    }
    if (isName(token) && tokens.peekNext().isSymbol("(")) {
      return call();
    }
    return Term.operand(path());
  }

  private Term call() {
    Token name = tokens.next();
    if (tokens.kind() == ExpressionKind.UPDATE) {
      problems.countOperator();
    }
    FunctionName function = FunctionName.of(name.text());
    if (function == null) {
      problems.add(name, "Invalid function name; function: " + name.text());
      // Stands in until the problem is reported.
      function = FunctionName.ATTRIBUTE_EXISTS;
    }
    tokens.expectSymbol("(");
    List<Operand> arguments = new ArrayList<>();
    do {
      Term argument = operand();
      useAsArgument(argument);
      arguments.add(requireOperand(argument));
    } while (tokens.acceptSymbol(","));
    tokens.expectSymbol(")");
    return Term.call(new FunctionCall(function, arguments), name);
  }

  Operand requireOperand(Term term) {
    if (term.operand() == null) {
      throw tokens.syntaxError();
    }
    return term.operand();
  }

  /** AWS refuses parentheses right around parentheses as soon as it has read them. */
  Term group(Term inner) {
    if (inner.grouped()) {
      throw Nesting.redundantParentheses(tokens.kind());
    }
    return inner.inParentheses();
  }

  /** Notes a function that exists but may not stand where it does. */
  void misused(Token name) {
    problems.add(
        name,
        "The function is not allowed to be used this way in an expression; function: "
            + name.text());
  }
}
