package io.dynamobackup.engine.operation;

import java.util.ServiceLoader;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What structures of the SDK's model have in common: AWS describes a thing in one answer as it
 * lists it in another, and the SDK has a type for each.
 */
@API(status = Status.INTERNAL)
public interface CommonMembers {

  /**
   * Gives a builder of the SDK's the values of those members of a structure that it has, too.
   *
   * @return the builder
   */
  <B> B copy(Object structure, B builder);

  /** Returns what this engine knows the SDK's model by. */
  static CommonMembers load() {
    return ServiceLoader.load(CommonMembers.class, CommonMembers.class.getClassLoader())
        .findFirst()
        .orElseThrow();
  }
}
