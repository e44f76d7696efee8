package io.dynamobackup.assertj;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a table that is the same for a copy.
 *
 * @param hint what follows a difference
 */
record CopiedSetting(String name, Function<CopiedTable, @Nullable Object> value, String hint)
    implements CopiedAspect {

  /** Returns a setting that a restore drops, and an operation sets again. */
  static CopiedSetting dropped(
      String name, Function<CopiedTable, @Nullable Object> value, String operation) {
    return new CopiedSetting(
        name, value, ": a restore drops this, and %s sets it again".formatted(operation));
  }

  @Override
  public List<String> differences(CopiedTable original, CopiedTable copy) {
    Object there = value.apply(original);
    Object here = value.apply(copy);
    return Objects.equals(there, here)
        ? List.of()
        : List.of("%s: %s, in the source: %s%s".formatted(name, text(here), text(there), hint));
  }

  private static String text(@Nullable Object value) {
    return value == null || value.equals(false)
        ? "off"
        : value.equals(true) ? "on" : value.toString();
  }
}
