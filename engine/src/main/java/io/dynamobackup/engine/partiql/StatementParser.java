package io.dynamobackup.engine.partiql;

import java.util.Set;

/**
 * The grammar of statements.
 *
 * <pre>
 * select := SELECT ( '*' | list ) FROM path [ WHERE expression ] [ ORDER BY key [ ASC | DESC ], … ]
 * insert := INSERT INTO path VALUE expression
 * update := UPDATE path clause+ [ WHERE expression ] [ returning ]
 *         | FROM path [ WHERE expression ] clause+ [ returning ]
 * clause := SET path '=' expression ( ',' path '=' expression )* | REMOVE path
 * delete := DELETE FROM path [ WHERE expression ] [ returning ]
 * returning := RETURNING ( ALL | MODIFIED ) ( OLD | NEW ) '*'
 * exists := EXISTS '(' select ')'
 * </pre>
 *
 * <p>What is well-formed but not DynamoDB's is an error only once all of the text is known to be
 * well-formed.
 */
final class StatementParser {
  private static final Set<String> BEGINNINGS =
      Set.of("select", "insert_into", "update", "delete", "from", "set", "remove");

  private final TokenCursor tokens;
  private final NodeParser nodes;
  private final SelectParser selects;
  private final WriteParser writes;
  private final FirstRefusal refusal = new FirstRefusal();

  private StatementParser(String text) {
    this.tokens = new TokenCursor(text);
    this.nodes = new NodeParser(tokens, this);
    SourceParser sources = new SourceParser(tokens, refusal);
    this.selects = new SelectParser(tokens, nodes, sources, refusal);
    this.writes = new WriteParser(tokens, nodes, sources, refusal);
  }

  static ParsedStatement parse(String text) {
    StatementParser parser = new StatementParser(text);
    Node node = parser.nodes.expression(Precedence.LOWEST);
    parser.tokens.expectEnd();
    parser.refusal.throwIfAny();
    return new ParsedStatement(asStatement(node), parser.nodes.parameters());
  }

  private static Statement asStatement(Node node) {
    if (node instanceof Statement statement) {
      return statement;
    }
    if (node instanceof Node.Call call
        && call.function().equals("exists")
        && call.arguments().size() == 1
        && call.arguments().get(0) instanceof Statement.Select select) {
      return new Statement.Exists(select, call.place());
    }
    throw Unsupported.statement(node);
  }

  static boolean begins(Token token) {
    return token.is(TokenType.KEYWORD) && BEGINNINGS.contains(token.text());
  }

  /** Reads a statement that {@link #begins} here. */
  Statement statement() {
    Token first = tokens.peek();
    return switch (first.text()) {
      case "select" -> selects.select(tokens.next().place());
      case "insert_into" -> writes.insert(tokens.next().place());
      case "update" -> writes.update(tokens.next().place());
      case "delete" -> writes.delete(tokens.next().place());
      case "from" -> writes.from(tokens.next().place());
      default -> {
        writes.clauses();
        throw SourceParser.unexpected();
      }
    };
  }
}
