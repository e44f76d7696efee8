package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.List;

/** The grammar of select statements. */
final class SelectParser {
  private final TokenCursor tokens;
  private final NodeParser nodes;
  private final SourceParser sources;
  private final FirstRefusal refusal;

  SelectParser(TokenCursor tokens, NodeParser nodes, SourceParser sources, FirstRefusal refusal) {
    this.tokens = tokens;
    this.nodes = nodes;
    this.sources = sources;
    this.refusal = refusal;
  }

  /** Reads the rest of a statement, behind SELECT. */
  Statement.Select select(Place place) {
    if (tokens.acceptKeyword("distinct")) {
      refusal.note(Unsupported.clause("DISTINCT"));
    } else {
      tokens.acceptKeyword("all");
    }
    List<Node> projections = projections();
    if (!tokens.acceptKeyword("from")) {
      throw Malformed.statement("Expected FROM after SELECT list");
    }
    Node.Reference source = source();
    Node where = tokens.acceptKeyword("where") ? nodes.expression(Precedence.QUERY) : null;
    List<Statement.OrderTerm> orderBy = orderBy();
    skipUnsupportedClauses();
    return new Statement.Select(projections, source, where, orderBy, place);
  }

  /** Returns what is selected; nothing for an asterisk. */
  private List<Node> projections() {
    if (tokens.acceptKeyword("value")) {
      refusal.note(Unsupported.clause("SELECT VALUE"));
      nodes.expression(Precedence.LOWEST);
      return List.of();
    }
    List<Node> projections = new ArrayList<>();
    boolean all = false;
    do {
      if (tokens.accept(TokenType.STAR)) {
        all = true;
      } else {
        projections.add(nodes.expression(Precedence.LOWEST));
        sources.skipAliases();
      }
    } while (tokens.accept(TokenType.COMMA));
    if (all && !projections.isEmpty()) {
      throw Malformed.statement(
          "Other expressions may not be present in the select list when '*' is used without dot"
              + " notation.");
    }
    return projections;
  }

  private Node.Reference source() {
    Node source = nodes.expression(Precedence.QUERY);
    sources.skipAliases();
    while (tokens.accept(TokenType.COMMA) || acceptJoin()) {
      refusal.note(Errors.validation("Only select from a single table or index is supported."));
      nodes.expression(Precedence.QUERY);
      sources.skipAliases();
      if (tokens.acceptKeyword("on")) {
        nodes.expression(Precedence.QUERY);
      }
    }
    return sources.source(source);
  }

  private boolean acceptJoin() {
    boolean kind = false;
    for (String word : List.of("inner", "left", "right", "full", "outer", "cross")) {
      kind |= tokens.acceptKeyword(word);
    }
    boolean join = tokens.acceptKeyword("join");
    if (kind && !join) {
      throw Malformed.statement("Unexpected token after expression");
    }
    return join;
  }

  private List<Statement.OrderTerm> orderBy() {
    List<Statement.OrderTerm> terms = new ArrayList<>();
    if (tokens.acceptKeyword("order")) {
      tokens.expect(TokenType.BY);
      do {
        Node key = nodes.expression(Precedence.LOWEST);
        boolean descending = tokens.acceptKeyword("desc");
        if (!descending) {
          tokens.acceptKeyword("asc");
        }
        terms.add(new Statement.OrderTerm(key, descending));
      } while (tokens.accept(TokenType.COMMA));
    }
    return terms;
  }

  private void skipUnsupportedClauses() {
    if (tokens.acceptKeyword("group")) {
      tokens.acceptKeyword("partial");
      tokens.expect(TokenType.BY);
      nodes.list();
      refusal.note(Unsupported.clause("GROUP BY"));
    }
    for (String keyword : List.of("having", "limit", "offset")) {
      if (tokens.acceptKeyword(keyword)) {
        nodes.expression(Precedence.QUERY);
        refusal.note(Unsupported.clause(keyword));
      }
    }
  }
}
