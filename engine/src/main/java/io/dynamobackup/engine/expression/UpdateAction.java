package io.dynamobackup.engine.expression;

import org.jspecify.annotations.Nullable;

/**
 * One thing an update does to one place in an item.
 *
 * @param section which of the four it is
 * @param path where
 * @param operand with what; null for {@code REMOVE}
 */
record UpdateAction(Section section, Path path, @Nullable Operand operand) {

  /** The sections of an update expression. */
  enum Section {
    SET,
    REMOVE,
    ADD,
    DELETE
  }

  /** Returns the action with its placeholders replaced. */
  UpdateAction define(Definitions definitions) {
    return new UpdateAction(
        section, path.define(definitions), operand == null ? null : operand.define(definitions));
  }
}
