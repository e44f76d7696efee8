package io.dynamobackup.engine.wire;

import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/** The SDK's structures, found by the names of operations. */
final class SdkShapes {
  private static final String PACKAGE = DynamoDbRequest.class.getPackageName() + ".";

  private SdkShapes() {}

  /** Returns an empty request of an operation, unless this SDK does not have it. */
  static Optional<SdkPojo> findRequest(String operation) {
    return find(operation + "Request").map(SdkShapes::empty);
  }

  /** Returns the class of a structure, unless this SDK does not have it. */
  static Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(PACKAGE + name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Returns a new builder of a class of structures. */
  static SdkPojo builder(Class<?> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no builder of " + type, e);
    }
  }

  private static SdkPojo empty(Class<?> type) {
    return (SdkPojo) ((Buildable) builder(type)).build();
  }
}
