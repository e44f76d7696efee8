package io.dynamobackup.engine.conformance.malformed;

import io.dynamobackup.engine.json.PlainJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests that were right, made wrong: in their values, their members or their bytes. */
public final class Mutations {
  private static final int DEEP = 2000;

  private final Random random;

  public Mutations(Random random) {
    this.random = random;
  }

  /** Returns the bytes of a request with some changes, now and then with none. */
  public byte[] of(String request) {
    Object value = PlainJson.parse(request);
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      value = changed(value);
    }
    byte[] bytes = PlainJson.write(value).getBytes(StandardCharsets.UTF_8);
    return random.nextInt(8) == 0 ? garbled(bytes) : bytes;
  }

  /** Changes one place: here, or somewhere below. */
  private @Nullable Object changed(@Nullable Object value) {
    if (value instanceof Map<?, ?> map && !map.isEmpty() && random.nextInt(6) != 0) {
      return changedMap(map);
    }
    if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(4) != 0) {
      List<@Nullable Object> changed = new ArrayList<>(list);
      int at = random.nextInt(changed.size());
      switch (random.nextInt(4)) {
        case 0 -> changed.remove(at);
        case 1 -> changed.add(changed.get(at));
        default -> changed.set(at, changed(changed.get(at)));
      }
      return changed;
    }
    return other(value);
  }

  private Object changedMap(Map<?, ?> map) {
    Map<String, @Nullable Object> changed = new LinkedHashMap<>();
    map.forEach((name, member) -> changed.put((String) name, member));
    List<String> names = new ArrayList<>(changed.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> changed.remove(name);
      case 1 -> changed.put(name + "x", changed.remove(name));
      case 2 -> changed.put("Unknown", other(null));
      default -> changed.put(name, changed(changed.get(name)));
    }
    return changed;
  }

  private @Nullable Object other(@Nullable Object value) {
    return switch (random.nextInt(14)) {
      case 0 -> null;
      case 1 -> "";
      case 2 -> "x".repeat(random.nextInt(300));
      case 3 -> "\u0000\uD83D\uDE00 ß $ 'quoted' \"twice\"";
      case 4 -> BigDecimal.valueOf(random.nextInt(2000) - 1000);
      case 5 -> new BigDecimal("1e400");
      case 6 -> new BigDecimal("-12345678901234567890.5");
      case 7 -> random.nextBoolean();
      case 8 -> new ArrayList<>();
      case 9 -> new LinkedHashMap<>();
      case 10 -> nested(random.nextInt(10) == 0 ? DEEP : random.nextInt(60));
      case 11 -> value instanceof String text ? text + text : "USER";
      case 12 -> value instanceof String text ? text.toLowerCase(java.util.Locale.ROOT) : "S";
      default -> List.of(value == null ? "a" : value);
    };
  }

  private static Object nested(int depth) {
    Object value = "bottom";
    for (int i = 0; i < depth; i++) {
      value = Map.of(i % 2 == 0 ? "M" : "a", value);
    }
    return value;
  }

  private byte[] garbled(byte[] bytes) {
    byte[] garbled = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
    for (int i = random.nextInt(4); i > 0 && garbled.length > 0; i--) {
      garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
    }
    return garbled;
  }
}
