package io.dynamobackup.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** Says of a parameter that nobody resolves what tests may have in its place. */
final class UnresolvedParameter {
  private static final String UNRESOLVED = "No ParameterResolver registered for parameter [";

  private UnresolvedParameter() {}

  /** Returns a failure, which says more if it is that of such a parameter. */
  static Throwable explained(Throwable failure, ExtensionContext context) {
    String message = failure.getMessage();
    if (!(failure instanceof ParameterResolutionException)
        || message == null
        || !message.startsWith(UNRESOLVED)) {
      return failure;
    }
    return new ParameterResolutionException(
        "%s @DynamoBackupTest injects %s".formatted(message, Injectables.of(context).names()),
        failure);
  }
}
