package io.dynamobackup.engine.expression;

import java.util.List;

/** That no two document paths of an expression may name the same place, or one inside another. */
final class PathRules {
  private PathRules() {}

  /**
   * Checks paths whose placeholders are replaced.
   *
   * <p>AWS looks for overlaps first, then for conflicts: one attribute used as map and as list.
   */
  static void requireDistinct(ExpressionKind kind, List<Path> paths) {
    requireNone(kind, paths, Relation.OVERLAP);
    requireNone(kind, paths, Relation.CONFLICT);
  }

  private static void requireNone(ExpressionKind kind, List<Path> paths, Relation refused) {
    for (int second = 1; second < paths.size(); second++) {
      for (int first = 0; first < second; first++) {
        if (relation(paths.get(first), paths.get(second)) == refused) {
          throw InvalidExpression.in(
              kind,
              "Two document paths %s with each other; must remove or rewrite one of these paths;"
                      .formatted(refused.verb)
                  + " path one: %s, path two: %s".formatted(paths.get(first), paths.get(second)));
        }
      }
    }
  }

  private static Relation relation(Path one, Path two) {
    List<PathElement> a = one.elements();
    List<PathElement> b = two.elements();
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      if (!a.get(i).equals(b.get(i))) {
        return a.get(i).getClass() == b.get(i).getClass() ? Relation.NONE : Relation.CONFLICT;
      }
    }
    return Relation.OVERLAP;
  }

  private enum Relation {
    OVERLAP("overlap"),
    CONFLICT("conflict"),
    NONE("agree");

    private final String verb;

    Relation(String verb) {
      this.verb = verb;
    }
  }
}
