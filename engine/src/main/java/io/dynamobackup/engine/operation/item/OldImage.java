package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.error.Errors;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What puts and deletes return if asked: the item that was there before. */
final class OldImage {
  private OldImage() {}

  static void check(@Nullable ReturnValue wanted) {
    if (wanted != null && wanted != ReturnValue.NONE && wanted != ReturnValue.ALL_OLD) {
      throw Errors.validation(
          "1 validation error detected: ReturnValues can only be ALL_OLD or NONE");
    }
  }

  static @Nullable Map<String, AttributeValue> shown(
      @Nullable ReturnValue wanted, @Nullable Map<String, AttributeValue> before) {
    return wanted == ReturnValue.ALL_OLD ? before : null;
  }
}
