package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.error.Errors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What puts and deletes can return: only the item that was there before. */
final class OldImage {
  private OldImage() {}

  static void check(@Nullable ReturnValue wanted) {
    if (wanted != null && wanted != ReturnValue.NONE && wanted != ReturnValue.ALL_OLD) {
      throw Errors.validation("ReturnValues can only be ALL_OLD or NONE");
    }
  }
}
