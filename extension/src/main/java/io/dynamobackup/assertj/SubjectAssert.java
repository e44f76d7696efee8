package io.dynamobackup.assertj;

import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on something that a call shows; each calls anew. */
abstract class SubjectAssert<SELF extends SubjectAssert<SELF, R>, R>
    extends AbstractAssert<SELF, Subject<R>> {

  SubjectAssert(Subject<R> subject, Class<?> type) {
    super(subject, type);
  }

  /** Asserts that it is there. */
  public SELF exists() {
    found("to exist");
    return myself;
  }

  /** Asserts that it is not there. */
  public SELF doesNotExist() {
    if (actual.answer().get() != null) {
      throw contradiction("not to exist", "it does");
    }
    return myself;
  }

  /** Returns what the call shows, and fails when that is nothing. */
  R found(String expected) {
    R found = actual.answer().get();
    if (found == null) {
      throw contradiction(expected, "it does not exist");
    }
    return found;
  }

  /** Asserts a property of it. */
  SELF has(String property, @Nullable Object expected, Function<R, @Nullable Object> value) {
    String wanted = "to have %s %s".formatted(property, expected);
    Object found = value.apply(found(wanted));
    if (!Objects.equals(found, expected)) {
      throw contradiction(wanted, "it has %s".formatted(found == null ? "none" : found));
    }
    return myself;
  }

  /** Asserts the state it is in. */
  SELF is(Object expected, Function<R, Object> state, Function<R, @Nullable String> reason) {
    String wanted = "to be %s".formatted(Objects.requireNonNull(expected, "expected"));
    R found = found(wanted);
    if (!state.apply(found).equals(expected)) {
      String why = reason.apply(found);
      throw contradiction(
          wanted, "it is %s%s".formatted(state.apply(found), why == null ? "" : ": " + why));
    }
    return myself;
  }

  /** Asserts that what failed says why, in a message with this text in it. */
  SELF hasMessageWith(String text, Function<R, @Nullable String> message) {
    String wanted = "to have failed with \"%s\"".formatted(text);
    String found = message.apply(found(wanted));
    if (found == null || !found.contains(text)) {
      throw contradiction(wanted, "it did with: %s".formatted(found));
    }
    return myself;
  }

  /** Refuses a number of things that nothing can have. */
  static void requireCount(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count (%s) must not be negative".formatted(count));
    }
  }

  /** Returns the error of an assertion that does not hold, with the test's own description. */
  AssertionError contradiction(String expected, String found) {
    return failure("%s", actual.contradiction(expected, found));
  }
}
