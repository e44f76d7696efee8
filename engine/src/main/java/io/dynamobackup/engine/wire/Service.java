package io.dynamobackup.engine.wire;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** The services that answer at one address, each in its protocol. */
@API(status = Status.INTERNAL)
public enum Service {
  /** Asked by target, and its streams with it. */
  DYNAMO_DB,

  /** Asked by method and path. */
  AWS_BACKUP;

  private static final String SIGNING_NAME_OF_AWS_BACKUP = "backup";

  /**
   * Returns the service that a request is for: that of its signature; if it is not signed, AWS
   * Backup where it has no target and AWS Backup has its path.
   *
   * @param authorization the header {@code Authorization}, if there was one
   * @param target the header {@code X-Amz-Target}, if there was one
   */
  public static Service of(
      @Nullable String authorization, @Nullable String target, RequestLine line) {
    Credential credential = Credential.of(authorization);
    boolean isForBackup =
        credential == null
            ? target == null && !line.isRoot() && RestQuestion.hasPath(line)
            : credential.service().equals(SIGNING_NAME_OF_AWS_BACKUP);
    return isForBackup ? AWS_BACKUP : DYNAMO_DB;
  }
}
