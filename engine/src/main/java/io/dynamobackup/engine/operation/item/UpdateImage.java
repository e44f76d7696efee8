package io.dynamobackup.engine.operation.item;

import io.dynamobackup.engine.expression.UpdatedItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** What an update returns if asked: all of the item or what was updated of it, before or after. */
final class UpdateImage {
  private UpdateImage() {}

  static @Nullable Map<String, AttributeValue> shown(
      @Nullable ReturnValue wanted,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after,
      UpdatedItem updated) {
    if (wanted == null) {
      return null;
    }
    return switch (wanted) {
      case ALL_OLD -> before;
      case ALL_NEW -> after;
      case UPDATED_OLD -> before == null ? null : unlessEmpty(updated.updatedOld());
      case UPDATED_NEW -> unlessEmpty(updated.updatedNew());
      case NONE, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }

  private static @Nullable Map<String, AttributeValue> unlessEmpty(
      Map<String, AttributeValue> attributes) {
    return attributes.isEmpty() ? null : attributes;
  }
}
