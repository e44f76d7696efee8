package io.dynamobackup.engine.partiql;

/**
 * Where a token stands in a statement, as error texts give it.
 *
 * @param line from 1
 * @param column from 1, in code points
 * @param length in code points
 */
record Place(int line, int column, int length) {

  @Override
  public String toString() {
    return line + ":" + column + ":" + length;
  }
}
