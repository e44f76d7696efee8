package io.dynamobackup.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test and its classes ask for by annotations of one type, which add up: those of the
 * outermost class come first, and no two have the same name.
 *
 * @param noun what they are, in the plural
 */
record Declarations<A extends Annotation>(
    Class<A> type, String noun, Function<A, String> name, List<Declared<A>> all) {

  Declarations {
    all = List.copyOf(all);
  }

  static <A extends Annotation> Declarations<A> of(
      ExtensionContext context, Class<A> type, String noun, Function<A, String> name) {
    List<AnnotatedElement> places = new ArrayList<>(TestClasses.outermostFirst(context));
    context.getTestMethod().ifPresent(places::add);
    Declarations<A> declarations = new Declarations<>(type, noun, name, List.of());
    for (AnnotatedElement place : places) {
      declarations = declarations.and(place);
    }
    return declarations;
  }

  /** Returns these and those that stand on another place. */
  Declarations<A> and(AnnotatedElement place) {
    List<Declared<A>> sum = new ArrayList<>(all);
    AnnotationSupport.findRepeatableAnnotations(place, type)
        .forEach(each -> sum.add(named(each, place)));
    requireDistinctNames(sum);
    return new Declarations<>(type, noun, name, sum);
  }

  private Declared<A> named(A annotation, AnnotatedElement place) {
    Declared<A> declared = new Declared<>(annotation, name.apply(annotation), place);
    if (declared.name().isBlank()) {
      throw declared.refusal("name must not be empty");
    }
    return declared;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Returns what is asked for, wherever it stands. */
  List<A> annotations() {
    return all.stream().map(Declared::annotation).toList();
  }

  private void requireDistinctNames(List<Declared<A>> sum) {
    Map<String, Declared<A>> byName = new HashMap<>();
    for (Declared<A> each : sum) {
      Declared<A> other = byName.putIfAbsent(each.name(), each);
      if (other != null) {
        throw new ExtensionConfigurationException(
            "two @%s have the name \"%s\", on %s and on %s: %s of a class and its methods add up"
                .formatted(type.getSimpleName(), each.name(), other.place(), each.place(), noun));
      }
    }
  }

  /** Refuses what these lack: an engine that serves a class is started once. */
  void requireAll(Declarations<A> wanted) {
    for (Declared<A> each : wanted.all) {
      if (!all.contains(each)) {
        throw each.refusal(
            "one engine serves the whole class (lifetime = CLASS), so its %s belong on that class"
                .formatted(noun));
      }
    }
  }
}
