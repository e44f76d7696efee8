package io.dynamobackup.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Says of a parameter that JUnit could not resolve what would be right. */
final class UnresolvedParameter {
  private static final String UNRESOLVED = "No ParameterResolver registered for parameter [";
  private static final String COMPETING = "Discovered multiple competing ParameterResolvers";
  private static final String PARAMETERIZED = "org.junit.jupiter.params.";

  private UnresolvedParameter() {}

  /** Returns a failure, which says more if it is that of such a parameter. */
  static Throwable explained(Throwable failure, ExtensionContext context) {
    String message = failure.getMessage();
    if (!(failure instanceof ParameterResolutionException) || message == null) {
      return failure;
    }
    if (message.startsWith(UNRESOLVED)) {
      return new ParameterResolutionException(
          "%s @DynamoBackupTest injects %s".formatted(message, Injectables.of(context).names()),
          failure);
    }
    if (message.startsWith(COMPETING) && message.contains(PARAMETERIZED)) {
      return new ParameterResolutionException(
          message + ": a parameterized test has its arguments first, and then what is injected",
          failure);
    }
    return failure;
  }
}
