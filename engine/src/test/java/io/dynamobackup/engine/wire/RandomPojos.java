package io.dynamobackup.engine.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.utils.builder.Buildable;

/** Structures with values made up from a seed; some members are absent, some collections empty. */
final class RandomPojos {
  private static final String ALPHABET = "abcXYZ019_.- \"\\/\n\té€\u0000\uD83D\uDE00";
  private static final int DEEPEST = 4;

  private final Random random;

  RandomPojos(long seed) {
    this.random = new Random(seed);
  }

  /** Fills a builder and returns what it builds. */
  SdkPojo fill(SdkPojo builder) {
    for (Member member : Shape.of(builder).members()) {
      boolean isGenerated = member.field().containsTrait(DefaultValueTrait.class);
      if (isGenerated || random.nextInt(10) < 8) {
        member.set(builder, value(member));
      }
    }
    return (SdkPojo) ((Buildable) builder).build();
  }

  private Object value(Member member) {
    return switch (member.kind()) {
      case STRING -> string();
      case BOOLEAN -> random.nextBoolean();
      case SHORT -> (short) random.nextInt();
      case INTEGER -> random.nextInt();
      case LONG -> random.nextLong();
      case FLOAT -> (float) random.nextGaussian();
      case DOUBLE -> random.nextGaussian() * 1e9;
      case TIMESTAMP -> Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
      case BLOB -> blob();
      case LIST -> list(() -> value(member.element()));
      case MAP -> map(() -> value(member.element()));
      case STRUCTURE -> fill(member.newBuilder());
      case ATTRIBUTE_VALUE -> attributeValue(0);
    };
  }

  AttributeValue attributeValue(int depth) {
    AttributeValue.Builder value = AttributeValue.builder();
    return switch (random.nextInt(depth < DEEPEST ? 10 : 8)) {
      case 0 -> value.s(string()).build();
      case 1 -> value.n(Long.toString(random.nextLong())).build();
      case 2 -> value.b(blob()).build();
      case 3 -> value.bool(random.nextBoolean()).build();
      case 4 -> value.nul(random.nextBoolean()).build();
      case 5 -> value.ss(list(this::string)).build();
      case 6 -> value.ns(list(() -> Integer.toString(random.nextInt()))).build();
      case 7 -> value.bs(list(this::blob)).build();
      case 8 -> value.l(list(() -> attributeValue(depth + 1))).build();
      default -> value.m(map(() -> attributeValue(depth + 1))).build();
    };
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(element.get());
    }
    return list;
  }

  private <T> Map<String, T> map(Supplier<T> value) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      map.put(string(), value.get());
    }
    return map;
  }

  private SdkBytes blob() {
    byte[] bytes = new byte[random.nextInt(9)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }

  private String string() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      int start = ALPHABET.offsetByCodePoints(0, random.nextInt(codePoints()));
      text.appendCodePoint(ALPHABET.codePointAt(start));
    }
    return text.toString();
  }

  private static int codePoints() {
    return ALPHABET.codePointCount(0, ALPHABET.length());
  }
}
