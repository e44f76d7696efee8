package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/** What may be said of encryption at rest. */
@API(status = Status.INTERNAL)
public final class EncryptionRules {
  private EncryptionRules() {}

  /** Checks what a table, or a restore, is to have. */
  public static void check(@Nullable SSESpecification encryption) {
    if (encryption == null) {
      return;
    }
    if (Boolean.FALSE.equals(encryption.enabled())) {
      checkDisabled(encryption);
    }
    if (encryption.sseType() == SSEType.AES256) {
      throw Errors.invalidParameter("SSEType AES256 is not supported");
    }
    if (encryption.kmsMasterKeyId() != null && encryption.sseType() == null) {
      throw Errors.invalidParameter("SSEType KMS is required if KMSMasterKeyId is specified");
    }
  }

  private static void checkDisabled(SSESpecification encryption) {
    if (encryption.sseType() != null) {
      throw Errors.invalidParameter("SSEType can not be specified if Enabled is false");
    }
    if (encryption.kmsMasterKeyId() != null) {
      throw Errors.invalidParameter("KMSMasterKeyId can not be specified if Enabled is false");
    }
  }

  /** Returns the specification with what it leaves out: a type alone enables; null means no. */
  public static @Nullable SSESpecification enabled(@Nullable SSESpecification encryption) {
    if (encryption == null) {
      return null;
    }
    boolean enabled =
        encryption.enabled() == null ? encryption.sseType() != null : encryption.enabled();
    return enabled ? encryption.toBuilder().enabled(true).build() : null;
  }
}
