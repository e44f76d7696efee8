package io.dynamobackup.engine.expression;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * How deep parentheses go.
 *
 * <p>An expression of 4 KB and 300 operators in which nothing is redundant stays well within the
 * limit; what goes deeper is refused before a parser follows it, with the error AWS finds in it.
 */
final class Nesting {
  private static final int MAX_DEPTH = 310;

  private Nesting() {}

  static void require(TokenReader reader) {
    int depth = 0;
    int deepest = 0;
    for (Token token : reader.tokens()) {
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      }
      deepest = Math.max(deepest, depth);
    }
    if (deepest > MAX_DEPTH) {
      throw depth > 0 ? reader.syntaxErrorAtEnd() : tooDeep(reader);
    }
  }

  static DynamoDbException redundantParentheses(ExpressionKind kind) {
    return InvalidExpression.in(kind, "The expression has redundant parentheses;");
  }

  private static DynamoDbException tooDeep(TokenReader reader) {
    List<Token> tokens = reader.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token name = tokens.get(i - 1);
      if (name.is(TokenType.NAME) && tokens.get(i).isSymbol("(") && !isOperator(name)) {
        return InvalidExpression.in(reader.kind(), problem(name));
      }
    }
    long operators = tokens.stream().filter(Nesting::isOperator).count();
    return operators > Problems.MAX_OPERATORS
        ? Problems.tooManyOperators(reader.kind())
        : redundantParentheses(reader.kind());
  }

  private static String problem(Token name) {
    if (FunctionName.of(name.text()) == null) {
      return "Invalid function name; function: " + name.text();
    }
    return name.text().equals("size")
        ? "Incorrect operand type for operator or function; operator or function: size, operand"
            + " type: N"
        : "The function is not allowed to be used this way in an expression; function: "
            + name.text();
  }

  private static boolean isOperator(Token token) {
    return Comparator.of(token) != null
        || List.of("AND", "OR", "NOT", Between.OPERATOR, In.OPERATOR).stream()
            .anyMatch(token::isKeyword);
  }
}
