package io.dynamobackup.engine.partiql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The part of the grammar of what stands between operators: paths, calls, literals, statements. */
final class TermParser {
  private final TokenCursor tokens;
  private final NodeParser nodes;
  private final StatementParser statements;
  private int parameters;

  TermParser(TokenCursor tokens, NodeParser nodes, StatementParser statements) {
    this.tokens = tokens;
    this.nodes = nodes;
    this.statements = statements;
  }

  /** Returns how many parameters were read. */
  int parameters() {
    return parameters;
  }

  Node path() {
    Node term = term();
    if (!tokens.peek().is(TokenType.DOT) && !tokens.peek().is(TokenType.LEFT_BRACKET)) {
      return term;
    }
    List<Step> steps = new ArrayList<>();
    steps(steps);
    if (!(term instanceof Node.Reference reference)) {
      return new Node.Operation("path", List.of(term), term.place());
    }
    steps.addAll(0, reference.steps());
    return new Node.Reference(steps, reference.place());
  }

  /** Reads a path that begins with a name, as the target of a write does. */
  Node.Reference simplePath() {
    if (!tokens.peek().isName()) {
      throw Malformed.statement("Expected identifier for simple path");
    }
    Token name = tokens.next();
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Name(name.text(), name.place()));
    steps(steps);
    return new Node.Reference(steps, name.place());
  }

  private void steps(List<Step> steps) {
    while (true) {
      if (tokens.accept(TokenType.DOT)) {
        Token member = tokens.peek();
        if (!member.isName() && !member.is(TokenType.STAR)) {
          throw Malformed.statement("Invalid path dot component");
        }
        tokens.next();
        steps.add(
            member.is(TokenType.STAR)
                ? new Step.Wildcard(member.place())
                : new Step.Name(member.text(), member.place()));
      } else if (tokens.accept(TokenType.LEFT_BRACKET)) {
        Token first = tokens.peek();
        steps.add(
            tokens.accept(TokenType.STAR)
                ? new Step.Wildcard(first.place())
                : new Step.Index(nodes.expression(Precedence.LOWEST), first.place()));
        tokens.expect(TokenType.RIGHT_BRACKET);
      } else {
        return;
      }
    }
  }

  private Node term() {
    Token token = tokens.peek();
    return switch (token.type()) {
      case OPERATOR -> throw Malformed.statement("Unexpected operator");
      case KEYWORD -> keyword(token);
      case IDENTIFIER, QUOTED_IDENTIFIER -> name(tokens.next());
      case LEFT_PAREN -> parentheses(tokens.next());
      case LEFT_BRACKET -> new Node.Sequence(members(TokenType.RIGHT_BRACKET), token.place());
      case LEFT_DOUBLE_ANGLE_BRACKET ->
          new Node.Bag(members(TokenType.RIGHT_DOUBLE_ANGLE_BRACKET), token.place());
      case LEFT_CURLY -> tuple(tokens.next());
      case PARAMETER -> new Node.Parameter(parameters++, tokens.next().place());
      case STRING -> new Node.Text(tokens.next().text(), token.place());
      case NUMBER -> new Node.Numeral(new BigDecimal(tokens.next().text()), token.place());
      case BOOLEAN -> new Node.Bool(tokens.next().text().equals("true"), token.place());
      case NULL -> new Node.Null(tokens.next().place());
      case MISSING -> new Node.Missing(tokens.next().place());
      case STAR,
          AS,
          AT,
          BY,
          FOR,
          DOT,
          COMMA,
          COLON,
          SEMICOLON,
          RIGHT_PAREN,
          RIGHT_BRACKET,
          RIGHT_CURLY,
          RIGHT_DOUBLE_ANGLE_BRACKET,
          END ->
          throw Malformed.statement("Unexpected term");
    };
  }

  private Node keyword(Token token) {
    if (StatementParser.begins(token)) {
      return statements.statement();
    }
    if (FunctionNames.isKeyword(token) && tokens.peekNext().is(TokenType.LEFT_PAREN)) {
      return call(tokens.next());
    }
    String unsupported = FunctionNames.unsupported(token);
    if (unsupported != null) {
      throw Unsupported.operation(unsupported);
    }
    throw Malformed.statement("Unexpected keyword");
  }

  private Node name(Token name) {
    return tokens.peek().is(TokenType.LEFT_PAREN)
        ? call(name)
        : new Node.Reference(List.of(new Step.Name(name.text(), name.place())), name.place());
  }

  private Node call(Token name) {
    String function = name.text().toLowerCase(Locale.ROOT);
    tokens.expect(TokenType.LEFT_PAREN);
    if (tokens.accept(TokenType.RIGHT_PAREN)) {
      return new Node.Call(function, List.of(), false, name.place());
    }
    if (tokens.accept(TokenType.STAR)) {
      tokens.expect(TokenType.RIGHT_PAREN);
      return new Node.Call(function, List.of(), true, name.place());
    }
    List<Node> arguments = nodes.list();
    tokens.expect(TokenType.RIGHT_PAREN);
    return new Node.Call(function, arguments, false, name.place());
  }

  private Node parentheses(Token open) {
    List<Node> members = nodes.list();
    tokens.expect(TokenType.RIGHT_PAREN);
    return members.size() == 1 ? members.get(0) : new Node.Sequence(members, open.place());
  }

  private List<Node> members(TokenType close) {
    tokens.next();
    if (tokens.accept(close)) {
      return List.of();
    }
    List<Node> members = nodes.list();
    tokens.expect(close);
    return members;
  }

  private Node tuple(Token open) {
    List<Node.Member> members = new ArrayList<>();
    if (!tokens.accept(TokenType.RIGHT_CURLY)) {
      do {
        Node name = nodes.expression(Precedence.LOWEST);
        tokens.expect(TokenType.COLON);
        members.add(new Node.Member(name, nodes.expression(Precedence.LOWEST)));
      } while (tokens.accept(TokenType.COMMA));
      tokens.expect(TokenType.RIGHT_CURLY);
    }
    return new Node.Tuple(members, open.place());
  }
}
