package io.dynamobackup.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.operation.BoundOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What operations refuse by name: what the code that they call does, in whichever class it stands.
 * Of an interface all implementations count, but not of one that others only learn by.
 */
final class Refusals {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern REFUSAL = Pattern.compile("Errors\\.notModelled\\(\\s*\"([^\"]+)\"");

  private final Map<String, Set<JavaCodeUnit>> methods =
      EngineClasses.ALL.stream()
          .flatMap(type -> type.getMethods().stream())
          .collect(groupingBy(Refusals::signature, mapping(JavaCodeUnit.class::cast, toSet())));

  private static String signature(JavaCodeUnit method) {
    return method.getName() + "/" + method.getRawParameterTypes().size();
  }

  /** Returns what an operation refuses. */
  Set<String> of(BoundOperation<?, ?> operation) {
    JavaClass type = EngineClasses.ALL.get(operation.operation().getClass());
    Set<String> refused = new TreeSet<>();
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    type.getMethods().stream()
        .filter(method -> method.getName().equals("execute"))
        .forEach(open::add);
    while (!open.isEmpty()) {
      JavaCodeUnit unit = open.pop();
      if (seen.add(unit)) {
        refusedIn(unit).forEach(refused::add);
        called(unit).forEach(open::push);
      }
    }
    return refused;
  }

  private Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
        .map(JavaAccess::getTarget)
        .flatMap(target -> target.resolveMember().stream())
        .filter(JavaCodeUnit.class::isInstance)
        .map(JavaCodeUnit.class::cast)
        .filter(member -> member.getOwner().getPackageName().startsWith(EngineClasses.PACKAGE))
        .flatMap(this::implementations);
  }

  private Stream<JavaCodeUnit> implementations(JavaCodeUnit member) {
    JavaClass owner = member.getOwner();
    if (!owner.isInterface()) {
      return Stream.of(member);
    }
    return owner.getSimpleName().endsWith("Listener")
        ? Stream.of()
        : methods.getOrDefault(signature(member), Set.of()).stream()
            .filter(each -> each.getOwner().isAssignableTo(owner.getName()));
  }

  private static Stream<String> refusedIn(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .filter(call -> call.getTargetOwner().isEquivalentTo(Errors.class))
        .filter(call -> call.getName().equals("notModelled"))
        .map(call -> text(unit.getOwner(), call.getLineNumber()));
  }

  private static String text(JavaClass type, int line) {
    String file =
        type.getPackageName().replace('.', '/')
            + "/"
            + type.getSource().orElseThrow().getFileName().orElseThrow();
    try {
      String source = Files.readString(SOURCES.resolve(file));
      Matcher matcher = REFUSAL.matcher(source);
      while (matcher.find()) {
        if (source.substring(0, matcher.start()).lines().count() == line) {
          return matcher.group(1);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalStateException("no text is refused at line %d of %s".formatted(line, file));
  }
}
