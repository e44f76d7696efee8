package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A member of a structure, or what a list or a map is made of: an SDK field, looked up once.
 *
 * @param field the SDK's description
 * @param kind what its values are
 * @param name what it is called in JSON; elements of lists and maps have no name of their own
 * @param isElement whether a list or a map is made of it
 * @param elements what its values are made of, if they are lists or maps
 * @param structure gives a new builder of its values, if they are structures
 */
record Member(
    SdkField<?> field,
    Kind kind,
    SerializedString name,
    boolean isElement,
    @Nullable Member elements,
    @Nullable Supplier<SdkPojo> structure) {

  /** Describes a member of a structure. */
  static Member of(SdkField<?> field) {
    return of(field, false);
  }

  private static Member of(SdkField<?> field, boolean isElement) {
    Kind kind = Kind.of(field.marshallingType().getKnownType());
    SerializedString name = new SerializedString(field.locationName());
    return switch (kind) {
      case LIST ->
          new Member(
              field,
              kind,
              name,
              isElement,
              of(field.getTrait(ListTrait.class).memberFieldInfo(), true),
              null);
      case MAP ->
          new Member(
              field,
              kind,
              name,
              isElement,
              of(field.getTrait(MapTrait.class).valueFieldInfo(), true),
              null);
      case STRUCTURE -> structure(field, name, isElement);
      default -> new Member(field, kind, name, isElement, null, null);
    };
  }

  private static Member structure(SdkField<?> field, SerializedString name, boolean isElement) {
    Supplier<SdkPojo> constructor = field.constructor();
    boolean isAttributeValue = constructor.get() instanceof AttributeValue.Builder;
    return new Member(
        field,
        isAttributeValue ? Kind.ATTRIBUTE_VALUE : Kind.STRUCTURE,
        name,
        isElement,
        null,
        constructor);
  }

  /** Returns what this list or map is made of. */
  Member element() {
    return Objects.requireNonNull(elements);
  }

  /** Returns a new builder of this structure. */
  SdkPojo newBuilder() {
    return Objects.requireNonNull(structure).get();
  }

  /**
   * Returns the value this member has in a structure, or null, which a list or map is that the SDK
   * made up; an idempotency token that is absent is made up by the SDK, and always of the right
   * shape.
   */
  @Nullable Object get(SdkPojo structure) {
    Object value = field.getValueOrDefault(structure);
    return switch (kind) {
      case LIST -> value instanceof SdkAutoConstructList ? null : value;
      case MAP -> value instanceof SdkAutoConstructMap ? null : value;
      default -> value;
    };
  }

  /** Gives this member of a structure a value. */
  void set(SdkPojo builder, Object value) {
    field.set(builder, value);
  }
}
