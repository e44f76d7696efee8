package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The part of the grammar that has values: terms, and operators between them. */
final class NodeParser {
  /** What goes deeper is refused; AWS documents no limit. */
  private static final int MAX_DEPTH = 200;

  private final TokenCursor tokens;
  private final TermParser terms;
  private int depth;

  NodeParser(TokenCursor tokens, StatementParser statements) {
    this.tokens = tokens;
    this.terms = new TermParser(tokens, this, statements);
  }

  /** Returns how many parameters were read. */
  int parameters() {
    return terms.parameters();
  }

  /** Reads operands and operators that bind more than the precedence. */
  Node expression(int precedence) {
    return nested(() -> operation(precedence));
  }

  private Node operation(int precedence) {
    Node left = unary();
    while (precedence < Precedence.of(tokens.peek())) {
      left = infix(left, tokens.next());
    }
    return left;
  }

  private Node infix(Node left, Token operator) {
    return switch (operator.text()) {
      case "is", "is_not" -> typeTest(left, operator);
      case "between", "not_between" -> between(left, operator);
      case "in", "not_in" ->
          new Node.Operation(
              operator.text(), List.of(left, candidates(operator)), operator.place());
      case "like", "not_like" -> like(left, operator);
      default ->
          new Node.Operation(operator.text(), List.of(left, right(operator)), operator.place());
    };
  }

  private Node typeTest(Node left, Token operator) {
    String type = TypeNames.of(tokens.peek());
    if (type == null) {
      throw Malformed.statement("Expected type name");
    }
    tokens.next();
    return new Node.TypeTest(left, type, operator.text().equals("is_not"), operator.place());
  }

  private Node between(Node left, Token operator) {
    Node low = right(operator);
    if (!tokens.acceptOperator("and")) {
      throw Malformed.statement("Expected AND keyword");
    }
    if (tokens.peek().is(TokenType.END)) {
      throw Malformed.statement("Expected expression after AND");
    }
    Node high = expression(Precedence.of(operator));
    return new Node.Operation(operator.text(), List.of(left, low, high), operator.place());
  }

  private Node like(Node left, Token operator) {
    Node pattern = right(operator);
    if (tokens.acceptKeyword("escape")) {
      expression(Precedence.of(operator));
    }
    return new Node.Operation(operator.text(), List.of(left, pattern), operator.place());
  }

  /** A list in parentheses may follow IN; in parentheses of its own a query is one value. */
  private Node candidates(Token operator) {
    if (!tokens.peek().is(TokenType.LEFT_PAREN) || tokens.peekNext().isKeyword("select")) {
      return right(operator);
    }
    Token open = tokens.next();
    List<Node> members = list();
    tokens.expect(TokenType.RIGHT_PAREN);
    return new Node.Sequence(members, open.place());
  }

  private Node right(Token operator) {
    if (tokens.peek().is(TokenType.END)) {
      throw Malformed.statement("Missing right-hand side expression of infix operator");
    }
    return expression(Precedence.of(operator));
  }

  private Node unary() {
    Token token = tokens.peek();
    if (token.isOperator("not")) {
      tokens.next();
      return new Node.Operation("not", List.of(expression(Precedence.NOT)), token.place());
    }
    if (token.isOperator("-") || token.isOperator("+")) {
      tokens.next();
      return signed(token, nested(this::unary));
    }
    return terms.path();
  }

  /** The sign of a number is part of it. */
  private static Node signed(Token sign, Node term) {
    if (!(term instanceof Node.Numeral numeral)) {
      return new Node.Operation(sign.text(), List.of(term), sign.place());
    }
    BigDecimal number = numeral.number();
    return new Node.Numeral(sign.isOperator("-") ? number.negate() : number, sign.place());
  }

  /** Reads a path that begins with a name, as the target of a write does. */
  Node.Reference simplePath() {
    return terms.simplePath();
  }

  /** Reads one or more expressions between commas. */
  List<Node> list() {
    List<Node> members = new ArrayList<>();
    do {
      members.add(expression(Precedence.LOWEST));
    } while (tokens.accept(TokenType.COMMA));
    return members;
  }

  private Node nested(Supplier<Node> inner) {
    if (++depth > MAX_DEPTH) {
      throw Errors.notModelled("PartiQL nested more than 200 times");
    }
    Node node = inner.get();
    depth--;
    return node;
  }
}
