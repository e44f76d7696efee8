package io.dynamobackup.engine;

import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Has an export end as FAILED, thrown by an {@link ExportSink}. AWS takes the request of such an
 * export, and tells of the failure later, in {@code DescribeExport}.
 */
@API(status = Status.EXPERIMENTAL)
public final class ExportFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String text;

  /**
   * Creates a failure of one's own.
   *
   * @param code the {@code FailureCode}
   * @param text the {@code FailureMessage}
   */
  public ExportFailure(String code, String text) {
    super(code + ": " + text);
    this.code = Objects.requireNonNull(code, "code");
    this.text = Objects.requireNonNull(text, "text");
  }

  /** The bucket does not exist. */
  public static ExportFailure noSuchBucket() {
    return new ExportFailure(
        "S3NoSuchBucket",
        "The specified bucket does not exist (Service: Amazon S3; Status Code: 404; Error Code: NoSuchBucket)");
  }

  /** The bucket is another's, or its policy does not let the export write. */
  public static ExportFailure accessDenied() {
    return new ExportFailure(
        "S3AccessDenied",
        "Access Denied (Service: Amazon S3; Status Code: 403; Error Code: AccessDenied)");
  }

  /** The key that the files are to be encrypted with does not exist in the bucket's Region. */
  public static ExportFailure kmsNotFound(String keyId) {
    return new ExportFailure(
        "KmsNotFoundException",
        "Key '%s' does not exist (Service: Amazon S3; Status Code: 400; Error Code: KMS.NotFoundException)"
            .formatted(keyId));
  }

  /** Returns the {@code FailureCode}. */
  public String code() {
    return code;
  }

  /** Returns the {@code FailureMessage}. */
  public String text() {
    return text;
  }
}
