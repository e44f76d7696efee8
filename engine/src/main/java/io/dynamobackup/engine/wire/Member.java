package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.io.SerializedString;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A member of a structure, or what a list or a map is made of: an SDK field, looked up once. What
 * is known only of a structure itself is looked up when there is one: most of a response's members
 * never have a value.
 */
final class Member {
  private static final int ELEMENT = -1;

  private final SdkField<?> field;
  private final SerializedString name;
  private final int place;
  private final @Nullable Member element;
  private final Kind declared;
  private @Nullable Kind kind;

  private Member(SdkField<?> field, int place) {
    this.field = field;
    this.place = place;
    this.name = new SerializedString(field.locationName());
    this.declared = Kind.of(field.marshallingType().getKnownType());
    this.kind = declared == Kind.STRUCTURE ? null : declared;
    this.element =
        switch (declared) {
          case LIST -> new Member(field.getTrait(ListTrait.class).memberFieldInfo(), ELEMENT);
          case MAP -> new Member(field.getTrait(MapTrait.class).valueFieldInfo(), ELEMENT);
          default -> null;
        };
  }

  /** Describes the members of a structure, in its order. */
  static Member[] of(List<SdkField<?>> fields) {
    Member[] members = new Member[fields.size()];
    for (int i = 0; i < members.length; i++) {
      members[i] = new Member(fields.get(i), i);
    }
    return members;
  }

  /** Returns the SDK's description. */
  SdkField<?> field() {
    return field;
  }

  /** Returns what it is called in JSON; elements of lists and maps have no name of their own. */
  SerializedString name() {
    return name;
  }

  /** Returns whether a list or a map is made of it. */
  boolean isElement() {
    return place == ELEMENT;
  }

  /** Returns how many members of the structure come before it. */
  int place() {
    return place;
  }

  /** Returns what its values are. */
  Kind kind() {
    Kind known = kind;
    if (known == null) {
      known =
          newBuilder() instanceof AttributeValue.Builder ? Kind.ATTRIBUTE_VALUE : Kind.STRUCTURE;
      kind = known;
    }
    return known;
  }

  /** Returns what this list or map is made of. */
  Member element() {
    return Objects.requireNonNull(element);
  }

  /** Returns a new builder of this structure. */
  SdkPojo newBuilder() {
    return field.constructor().get();
  }

  /**
   * Returns the value this member has in a structure, or null, which a list or map is that the SDK
   * made up; an idempotency token that is absent is made up by the SDK, and always of the right
   * shape.
   */
  @Nullable Object get(SdkPojo structure) {
    Object value = field.getValueOrDefault(structure);
    return switch (declared) {
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
