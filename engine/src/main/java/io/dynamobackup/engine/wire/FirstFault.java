package io.dynamobackup.engine.wire;

import org.jspecify.annotations.Nullable;

/**
 * What is first wrong with the values of a request whose JSON has the right types; AWS reports it
 * only after the shape of the request was found right.
 */
final class FirstFault {
  private @Nullable String text;

  /** Notes what is wrong, unless something before it was wrong already. */
  void note(String fault) {
    if (text == null) {
      text = fault;
    }
  }

  /** Returns AWS's text, or null when nothing is wrong. */
  @Nullable String text() {
    return text;
  }

  /** Says of an expression's value that it is the one in which the fault just noted is. */
  void isInExpressionValue(String key) {
    text = "ExpressionAttributeValues contains invalid value: " + text + " for key " + key;
  }
}
