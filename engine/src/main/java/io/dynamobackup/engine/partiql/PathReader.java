package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.expression.BuiltPath;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads a reference as a document path. */
final class PathReader {
  private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

  private PathReader() {}

  static BuiltPath read(Node.Reference reference) {
    BuiltPath path = BuiltPath.of(reference.root());
    for (Step step : reference.steps().subList(1, reference.steps().size())) {
      if (step instanceof Step.Name name) {
        path = path.member(name.name());
      } else if (step instanceof Step.Index index) {
        path = path.element(position(index));
      } else {
        throw Unsupported.pathComponent(step.place());
      }
    }
    return path;
  }

  private static int position(Step.Index index) {
    if (index.position() instanceof Node.Numeral numeral && isInteger(numeral.number())) {
      BigInteger position = numeral.number().toBigIntegerExact();
      if (position.signum() >= 0 && position.compareTo(MAX) <= 0) {
        return position.intValueExact();
      }
    }
    throw Unsupported.pathComponent(index.place());
  }

  /** Only what is written without a point or an exponent. */
  private static boolean isInteger(BigDecimal number) {
    return number.scale() == 0;
  }

  /** Returns the name under which the value of a path is shown. */
  static String shownName(Node.Reference reference) {
    String name = "";
    for (Step step : reference.steps()) {
      name = step instanceof Step.Name named ? named.name() : name + "[" + position(step) + "]";
    }
    return name;
  }

  private static int position(Step step) {
    return position((Step.Index) step);
  }
}
