package io.dynamobackup.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The world that a test or class asks for, and where it does. */
record WantedWorld(FromWorld world, AnnotatedElement place) {

  /** Returns what the method asks for, else its class, else the nearest class around it. */
  static @Nullable WantedWorld of(ExtensionContext context) {
    return Stream.<AnnotatedElement>concat(
            context.getTestMethod().stream(), TestClasses.innermostFirst(context))
        .flatMap(place -> on(place).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<WantedWorld> on(AnnotatedElement place) {
    return AnnotationSupport.findAnnotation(place, FromWorld.class)
        .map(world -> new WantedWorld(world, place));
  }

  /** Returns the method that fills the world. */
  SeedMethod seed(ExtensionContext context) {
    List<Class<?>> places =
        world.in() == void.class
            ? TestClasses.innermostFirst(context).toList()
            : List.of(world.in());
    for (Class<?> type : places) {
      List<SeedMethod> found =
          SeedMethod.of(type).stream().filter(seed -> seed.name().equals(world.value())).toList();
      if (found.size() > 1) {
        throw refusal(
            "two methods fill a world of this name: %s and %s"
                .formatted(found.get(0).method(), found.get(1).method()));
      }
      if (!found.isEmpty()) {
        return found.get(0);
      }
    }
    throw refusal(unknown(places));
  }

  private static String unknown(List<Class<?>> places) {
    List<String> names =
        places.stream()
            .flatMap(type -> SeedMethod.of(type).stream())
            .map(SeedMethod::name)
            .toList();
    return "no @SeedWorld method of this name is in %s, %s; of another class, say which: in = …"
        .formatted(
            String.join(" or ", places.stream().map(Class::getName).toList()),
            names.isEmpty() ? "nor any other" : "but of " + names);
  }

  ExtensionConfigurationException refusal(String reason) {
    return new ExtensionConfigurationException(
        "@FromWorld(\"%s\") on %s: %s".formatted(world.value(), place, reason));
  }
}
