package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The grammar of statements that write; each method reads what is behind the first keyword. */
final class WriteParser {
  private final TokenCursor tokens;
  private final NodeParser nodes;
  private final SourceParser sources;
  private final FirstRefusal refusal;

  WriteParser(TokenCursor tokens, NodeParser nodes, SourceParser sources, FirstRefusal refusal) {
    this.tokens = tokens;
    this.nodes = nodes;
    this.sources = sources;
    this.refusal = refusal;
  }

  Statement insert(Place place) {
    Node.Reference into = nodes.simplePath();
    if (!tokens.acceptKeyword("value")) {
      if (!tokens.peek().isKeyword("values")) {
        nodes.expression(Precedence.LOWEST);
      } else {
        skipRows();
      }
      refusal.note(
          Unsupported.operation(
              "Inserting multiple items in a single statement is not supported, use \"INSERT INTO"
                  + " tableName VALUE item\" instead"));
      return new Statement.Insert(into, new Node.Null(place), null, place);
    }
    Node value = nodes.expression(Precedence.LOWEST);
    if (tokens.accept(TokenType.AT)) {
      nodes.expression(Precedence.LOWEST);
      refusal.note(Unsupported.clause("AT"));
    }
    if (tokens.acceptKeyword("on_conflict")) {
      throw Errors.notModelled("ON CONFLICT");
    }
    return new Statement.Insert(into, value, returning(), place);
  }

  private void skipRows() {
    tokens.next();
    do {
      if (!tokens.peek().is(TokenType.LEFT_PAREN)) {
        throw Malformed.statement("Expected LEFT_PAREN for row value constructor");
      }
      nodes.expression(Precedence.LOWEST);
    } while (tokens.accept(TokenType.COMMA));
  }

  Statement update(Place place) {
    Node.Reference table = nodes.simplePath();
    sources.skipAliases();
    List<Statement.Clause> clauses = clauses();
    Node where = where();
    return new Statement.Update(table, clauses, where, returning(), place);
  }

  /** Reads the form of an update that begins with its table. */
  Statement from(Place place) {
    Node source = nodes.expression(Precedence.LOWEST);
    sources.skipAliases();
    Node where = where();
    List<Statement.Clause> clauses = clauses();
    return new Statement.Update(sources.source(source), clauses, where, returning(), place);
  }

  Statement delete(Place place) {
    if (!tokens.acceptKeyword("from")) {
      throw Malformed.statement("Expected FROM after DELETE");
    }
    Node.Reference table = nodes.simplePath();
    sources.skipAliases();
    Node where = where();
    return new Statement.Delete(table, where, returning(), place);
  }

  private @Nullable Node where() {
    return tokens.acceptKeyword("where") ? nodes.expression(Precedence.LOWEST) : null;
  }

  /** Reads what is set and removed, at least once. */
  List<Statement.Clause> clauses() {
    List<Statement.Clause> clauses = new ArrayList<>();
    for (boolean first = true; ; first = false) {
      if (tokens.acceptKeyword("set")) {
        do {
          clauses.add(assignment());
        } while (tokens.accept(TokenType.COMMA));
      } else if (tokens.acceptKeyword("remove")) {
        clauses.add(new Statement.Clause(nodes.simplePath(), null));
      } else if (tokens.acceptKeyword("insert_into")) {
        insert(tokens.peek().place());
        refusal.note(
            Errors.validation("Unsupported FROM ... WHERE ... clause in INSERT statement."));
      } else if (first) {
        throw Malformed.statement("Expected data manipulation");
      } else {
        return clauses;
      }
    }
  }

  private Statement.Clause assignment() {
    Node.Reference target = nodes.simplePath();
    if (!tokens.acceptOperator("=")) {
      throw Malformed.statement("Expected '='");
    }
    return new Statement.Clause(target, nodes.expression(Precedence.LOWEST));
  }

  private @Nullable Returning returning() {
    if (!tokens.acceptKeyword("returning")) {
      return null;
    }
    Returning returning = returned();
    while (tokens.accept(TokenType.COMMA)) {
      returned();
      refusal.note(
          Errors.validation("Invalid syntax with multiple returning elements in RETURNING clause"));
    }
    return returning;
  }

  private Returning returned() {
    Token which = tokens.peek();
    if (!which.is(TokenType.KEYWORD)
        || !Set.of("all_old", "all_new", "modified_old", "modified_new").contains(which.text())) {
      throw Malformed.statement(
          "Expected ( MODIFIED | ALL ) ( NEW | OLD ) in each returning element.");
    }
    tokens.next();
    if (!tokens.accept(TokenType.STAR)) {
      nodes.expression(Precedence.LOWEST);
      refusal.note(
          Errors.validation(
              "Expected '*' after ( MODIFIED | ALL ) ( NEW | OLD ) in RETURNING clause"));
    }
    return Returning.of(which.text());
  }
}
