package io.dynamobackup.engine.wire;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the shape of a request.
 *
 * @param value what is wrong, null when it is absent
 * @param path where it is
 * @param constraint what it should be
 */
record Violation(@Nullable Object value, String path, String constraint) {

  /** Returns AWS's text, which shows the value. */
  String text() {
    return text(value == null ? "null" : ValueText.of(value));
  }

  /** Returns AWS's text with the value shown in another way. */
  String text(String shown) {
    String quoted = value == null ? shown : "'" + shown + "'";
    return "Value %s at '%s' failed to satisfy constraint: %s".formatted(quoted, path, constraint);
  }

  /** Returns true if it is at a path. */
  boolean isAt(String where) {
    return path.equals(where);
  }
}
