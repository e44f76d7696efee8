package io.dynamobackup.engine.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** The members of one SDK structure or builder class, looked up once per class. */
final class Shape {
  private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

  private final Member[] members;
  private final Map<String, Member> inBody = new HashMap<>();
  private final Map<String, Member> byName = new HashMap<>();

  private Shape(SdkPojo pojo) {
    members = Member.of(pojo.sdkFields());
    for (Member member : members) {
      byName.put(member.field().memberName(), member);
      if (member.field().location() == MarshallLocation.PAYLOAD) {
        inBody.put(member.name().getValue(), member);
      }
    }
  }

  /** Returns the members of the structure's class. */
  static Shape of(SdkPojo pojo) {
    Shape shape = SHAPES.get(pojo.getClass());
    return shape != null ? shape : SHAPES.computeIfAbsent(pojo.getClass(), c -> new Shape(pojo));
  }

  /** Returns all members, in the model's order; not to be changed. */
  Member[] members() {
    return members;
  }

  /** Returns the member of that JSON name, or null when none is in the body. */
  @Nullable Member member(String name) {
    return inBody.get(name);
  }

  /** Returns the member of that name in the model, wherever it is sent, or null. */
  @Nullable Member named(String name) {
    return byName.get(name);
  }
}
