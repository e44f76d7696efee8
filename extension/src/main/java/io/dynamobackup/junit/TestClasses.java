package io.dynamobackup.junit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The class of a test and those its {@code @Nested} classes are in. */
final class TestClasses {
  private TestClasses() {}

  static List<Class<?>> outermostFirst(ExtensionContext context) {
    List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
    context.getTestClass().ifPresent(classes::add);
    return classes;
  }

  static Stream<Class<?>> innermostFirst(ExtensionContext context) {
    List<Class<?>> classes = outermostFirst(context);
    Collections.reverse(classes);
    return classes.stream();
  }
}
