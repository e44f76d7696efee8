package io.dynamobackup.assertj;

import java.util.Objects;

/** An ARN as a test author gives it, who may have meant a name. */
final class GivenArn {
  private GivenArn() {}

  /**
   * Returns the ARN.
   *
   * @param owner what it is the ARN of, such as {@code a backup}
   */
  static String of(String owner, String arn) {
    if (!Objects.requireNonNull(arn, "arn").startsWith("arn:")) {
      throw new IllegalArgumentException(
          "arn (%s) must be the ARN of %s, not a name".formatted(arn, owner));
    }
    return arn;
  }
}
