package io.dynamobackup.engine.conformance;

/** The errors that AWS Backup answers calls with, by what they blame. */
public final class BackupRefusals {
  private BackupRefusals() {}

  /** Returns {@code InvalidParameterValueException}. */
  public static Refused asWrong(String message) {
    return new Refused("InvalidParameterValueException", message);
  }

  /** Returns {@code MissingParameterValueException}. */
  public static Refused asMissing(String message) {
    return new Refused("MissingParameterValueException", message);
  }

  /** Returns {@code MissingParameterValueException} for a member that every request has. */
  public static Refused asAbsent(String member) {
    return asMissing(
        "1 validation error detected: Value null at '%s' failed to satisfy constraint: Member must"
                .formatted(member)
            + " not be null");
  }

  /** Returns {@code InvalidRequestException}. */
  public static Refused asImpossible(String message) {
    return new Refused("InvalidRequestException", message);
  }

  /** Returns {@code ResourceNotFoundException}. */
  public static Refused asUnknown(String what) {
    return new Refused("ResourceNotFoundException", what + " not found");
  }

  /** Returns {@code AlreadyExistsException}. */
  public static Refused asPresent(String message) {
    return new Refused("AlreadyExistsException", message);
  }

  /** Returns {@code LimitExceededException}. */
  public static Refused asTooMany(String message) {
    return new Refused("LimitExceededException", message);
  }

  /** Returns the refusal of what no engine has. */
  public static Refused asNotModelled(String what) {
    return Refused.asInvalid("DynamoBackup does not model " + what + " yet");
  }
}
