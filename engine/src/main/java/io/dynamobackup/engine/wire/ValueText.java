package io.dynamobackup.engine.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;

/**
 * Values as AWS prints them in messages: as Java does, structures as {@code Name(member=value,
 * other=null)}.
 *
 * <p>AWS was also seen to print structures as {@code
 * com.amazonaws.dynamodb.v20120810.AttributeValue@483470e1}; it changes from one week to another.
 */
final class ValueText {
  private ValueText() {}

  static String of(@Nullable Object value) {
    if (value instanceof AttributeValue attribute) {
      return attributeValue(attribute);
    }
    if (value instanceof SdkPojo pojo) {
      return structure(pojo);
    }
    if (value instanceof Collection<?> list) {
      return elements(list).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    return value instanceof SdkBytes bytes ? bytes(bytes) : String.valueOf(value);
  }

  private static Stream<String> elements(Collection<?> values) {
    return values.stream().map(ValueText::of);
  }

  private static String map(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + of(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String structure(SdkPojo pojo) {
    List<String> members = new ArrayList<>();
    for (Member member : Shape.of(pojo).members()) {
      members.add(lowerFirst(member.name().getValue()) + "=" + of(member.get(pojo)));
    }
    if (pojo instanceof PutRequest) {
      members.add("workloadProfileName=null"); // a member that only AWS's own model has
    }
    return pojo.getClass().getSimpleName() + "(" + String.join(", ", members) + ")";
  }

  /** AWS's own model has types that no client can send. */
  private static String attributeValue(AttributeValue value) {
    return ("AttributeValue(s=%s, n=%s, b=%s, iNT=null, dECIMAL=null, dOUBLE=null, sS=%s, nS=%s,"
            + " bS=%s, iNTSET=null, dECIMALSET=null, dOUBLESET=null, m=%s, l=%s, nULL=%s, bOOL=%s)")
        .formatted(
            value.s(),
            value.n(),
            of(value.b()),
            of(present(value.ss())),
            of(present(value.ns())),
            of(present(value.bs())),
            of(present(value.m())),
            of(present(value.l())),
            value.nul(),
            value.bool());
  }

  private static @Nullable Object present(@Nullable Object value) {
    return value instanceof SdkAutoConstructList || value instanceof SdkAutoConstructMap
        ? null
        : value;
  }

  /** As a {@code java.nio.ByteBuffer} prints. */
  private static String bytes(SdkBytes bytes) {
    int length = bytes.asByteArrayUnsafe().length;
    return "java.nio.HeapByteBuffer[pos=0 lim=%d cap=%d]".formatted(length, length);
  }

  static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
