package io.dynamobackup.engine.error;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * The {@code ValidationException} of what AWS's operations tell in different words: its own text is
 * the older one, which an operation's {@link Wording} turns into what that operation says.
 */
@API(status = Status.INTERNAL)
public final class WordedFault extends DynamoDbException {
  private static final long serialVersionUID = 1;

  private final String newer;

  private WordedFault(String older, String newer) {
    super(Errors.validationBuilder(older));
    this.newer = newer;
  }

  /** Returns the fault that is told in the same words, but not with the same others around them. */
  public static WordedFault of(String text) {
    return new WordedFault(text, text);
  }

  /** Returns the fault that is told in these words. */
  public static WordedFault of(String older, String newer) {
    return new WordedFault(older, newer);
  }

  /** Returns the fault of a parameter that is told in the same words, as {@link #of(String)} is. */
  public static WordedFault invalidParameter(String rule) {
    return invalidParameter(rule, rule);
  }

  /** Returns the fault of a parameter that is told in these words. */
  public static WordedFault invalidParameter(String older, String newer) {
    return of(Errors.INVALID_PARAMETER + older, Errors.INVALID_PARAMETER + newer);
  }

  /** Returns the text of the operations that tell it in newer words. */
  public String newer() {
    return newer;
  }
}
