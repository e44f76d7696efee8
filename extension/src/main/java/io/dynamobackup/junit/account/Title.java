package io.dynamobackup.junit.account;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test is called, for people: its classes, then its own name as words. */
@API(status = Status.INTERNAL)
public final class Title {
  private Title() {}

  /** Returns the name of a test or class. */
  public static String of(ExtensionContext context) {
    Deque<String> names = new ArrayDeque<>();
    Optional<ExtensionContext> current = Optional.of(context);
    while (current.isPresent() && current.get().getTestClass().isPresent()) {
      names.addFirst(name(current.get()));
      current = current.get().getParent();
    }
    return String.join(" › ", names);
  }

  /** JUnit's default name of a method is its Java name and the types of its parameters. */
  private static String name(ExtensionContext context) {
    String displayName = context.getDisplayName();
    return context
        .getTestMethod()
        .filter(method -> displayName.startsWith(method.getName() + "("))
        .map(method -> method.getName().replace('_', ' '))
        .orElse(displayName);
  }
}
