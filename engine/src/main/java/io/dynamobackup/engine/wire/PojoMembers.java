package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.operation.CommonMembers;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkPojo;

/** Members of the same name and type in different structures. */
@API(status = Status.INTERNAL)
public final class PojoMembers implements CommonMembers {

  @Override
  public <B> B copy(Object structure, B builder) {
    SdkPojo from = (SdkPojo) structure;
    SdkPojo to = (SdkPojo) builder;
    for (Member member : Shape.of(from).members()) {
      Member other = Shape.of(to).named(member.field().memberName());
      Object value = other == null ? null : member.get(from);
      if (other != null && value != null) {
        other.set(to, value);
      }
    }
    return builder;
  }
}
