package io.dynamobackup.engine.refused;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;
import software.amazon.awssdk.utils.builder.ToCopyableBuilder;

/** A structure of the SDK's with one member at a time made wrong, as far as its type lets it. */
final class WrongMembers {
  private static final int MANY = 600;

  private WrongMembers() {}

  /** Returns the variants of a structure; some of them may be right. */
  static List<SdkPojo> of(SdkPojo structure) {
    List<SdkPojo> variants = new ArrayList<>();
    for (SdkField<?> field : structure.sdkFields()) {
      for (@Nullable Object value : values(field, field.getValueOrDefault(structure))) {
        variants.add(with(structure, field, value));
      }
    }
    return variants;
  }

  private static SdkPojo with(SdkPojo structure, SdkField<?> field, @Nullable Object value) {
    SdkBuilder<?, ?> builder = ((ToCopyableBuilder<?, ?>) structure).toBuilder();
    field.set(builder, value);
    return (SdkPojo) builder.build();
  }

  private static List<@Nullable Object> values(SdkField<?> field, @Nullable Object present) {
    MarshallingKnownType type = field.marshallingType().getKnownType();
    List<@Nullable Object> values = new ArrayList<>();
    switch (type) {
      case STRING -> Collections.addAll(values, null, "", "?!", "x".repeat(MANY), "arn:aws:x:y:z");
      case INTEGER -> Collections.addAll(values, 0, -1, Integer.MAX_VALUE);
      case LONG -> Collections.addAll(values, 0L, -1L, Long.MAX_VALUE);
      case LIST -> values.addAll(lists((List<?>) present));
      case MAP -> values.addAll(isOfText(field) ? maps() : List.of(Map.of("?!", true)));
      case SDK_POJO -> {
        values.add(null);
        values.addAll(of(present == null ? empty(field) : (SdkPojo) present));
      }
      default -> {}
    }
    return values;
  }

  private static boolean isOfText(SdkField<?> field) {
    return field.getTrait(MapTrait.class).valueFieldInfo().marshallingType().getKnownType()
        == MarshallingKnownType.STRING;
  }

  /** Returns a structure in whose path something is named that is not there. */
  static SdkPojo named(SdkPojo structure) {
    SdkPojo named = structure;
    for (SdkField<?> field : structure.sdkFields()) {
      if (field.location() == MarshallLocation.PATH) {
        named = with(named, field, "unknown");
      }
    }
    return named;
  }

  private static SdkPojo empty(SdkField<?> field) {
    return (SdkPojo) ((SdkBuilder<?, ?>) field.constructor().get()).build();
  }

  private static List<Object> lists(@Nullable List<?> present) {
    List<Object> lists = new ArrayList<>();
    lists.add(List.of());
    if (present != null && !present.isEmpty()) {
      Object first = present.get(0);
      lists.add(Collections.nCopies(MANY, first));
      if (first instanceof SdkPojo structure) {
        of(structure).forEach(each -> lists.add(List.of(each)));
        of(structure).forEach(each -> lists.add(List.of(first, each)));
      } else {
        lists.add(List.of(first, "?!"));
      }
    }
    return lists;
  }

  private static List<Map<String, String>> maps() {
    Map<String, String> many = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      many.put("key" + i, "value");
    }
    return List.of(Map.of(), Map.of("aws:key", "value"), Map.of("?!", "?!"), many);
  }
}
