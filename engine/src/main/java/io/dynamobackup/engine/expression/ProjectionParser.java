package io.dynamobackup.engine.expression;

import java.util.ArrayList;
import java.util.List;

/** The grammar of projections: document paths, separated by commas. */
final class ProjectionParser extends ExpressionParser {

  private ProjectionParser(String text) {
    super(ExpressionKind.PROJECTION, text, List.of());
  }

  static List<Path> parse(String text) {
    ProjectionParser parser = new ProjectionParser(text);
    List<Path> paths = new ArrayList<>();
    do {
      paths.add(parser.path());
    } while (parser.tokens.acceptSymbol(","));
    parser.finish();
    return List.copyOf(paths);
  }

  @Override
  void useAsArgument(Term term) {
    throw new IllegalStateException("a projection has no functions");
  }
}
