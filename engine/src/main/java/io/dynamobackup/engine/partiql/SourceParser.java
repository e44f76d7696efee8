package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The part of the grammar that says which table or index a statement is about. */
final class SourceParser {
  private final TokenCursor tokens;
  private final FirstRefusal refusal;

  SourceParser(TokenCursor tokens, FirstRefusal refusal) {
    this.tokens = tokens;
    this.refusal = refusal;
  }

  Node.Reference source(Node source) {
    if (source instanceof Node.Reference reference) {
      return reference;
    }
    refusal.note(unexpected());
    return new Node.Reference(List.of(new Step.Name("", source.place())), source.place());
  }

  static DynamoDbException unexpected() {
    return Errors.validation("Unexpected from source");
  }

  /** AWS reads other names for things, and has none. */
  void skipAliases() {
    skipAlias(TokenType.AS, true);
    skipAlias(TokenType.AT, false);
    skipAlias(TokenType.BY, false);
  }

  private void skipAlias(TokenType keyword, boolean optional) {
    if (tokens.accept(keyword)) {
      if (!tokens.peek().isName()) {
        throw Malformed.statement("Expected identifier for %s-alias".formatted(keyword));
      }
    } else if (!optional || !tokens.peek().isName()) {
      return;
    }
    tokens.next();
    refusal.note(Errors.validation("Aliasing is not supported"));
  }
}
