package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.error.Errors;

/** The parameters of requests about items that are refused by name, as they are not modelled. */
final class Unmodelled {
  private Unmodelled() {}

  static void refuse(String parameter, boolean given) {
    if (given) {
      throw Errors.notModelled(parameter);
    }
  }
}
