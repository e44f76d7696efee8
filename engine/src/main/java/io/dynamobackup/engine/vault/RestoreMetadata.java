package io.dynamobackup.engine.vault;

import io.dynamobackup.engine.catalog.Backup;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/**
 * How a restored table is to be, as keys and values; the keys are the same in any case (Developer
 * Guide, "Restoring an Amazon DynamoDB table").
 *
 * @param given what the request had, as it was written
 * @param targetTableName the table to make
 * @param encryption with which key, or null where the request leaves it open
 */
@API(status = Status.INTERNAL)
public record RestoreMetadata(
    Map<String, String> given, String targetTableName, @Nullable SSESpecification encryption) {
  static final String TARGET = "targetTableName";
  static final String ENCRYPTION = "encryptionType";
  static final String KEY = "kmsMasterKeyArn";
  static final String REQUEST_ID = "aws:backup:request-id";

  private static final SSESpecification OWNED_BY_AWS =
      SSESpecification.builder().enabled(false).build();
  private static final Pattern TABLE_NAME = Pattern.compile("[a-zA-Z0-9_.-]{3,255}");

  /** Copies the keys and values. */
  public RestoreMetadata {
    given = TreePMap.from(given);
  }

  /** Reads the metadata of a request, or throws what is wrong with it. */
  public static RestoreMetadata of(Map<String, String> given) {
    Map<String, String> values = new TreeMap<>();
    given.forEach((key, value) -> put(values, key, value));
    String target = values.get(TARGET);
    if (target == null) {
      throw BackupErrors.missingParameter(
          "Invalid restore metadata: %s is required".formatted(TARGET));
    }
    if (!TABLE_NAME.matcher(target).matches()) {
      throw invalid(
          "%s (%s) must be the name of a table, %s".formatted(TARGET, target, TABLE_NAME));
    }
    return new RestoreMetadata(given, target, encryption(values.get(ENCRYPTION), values.get(KEY)));
  }

  /** Returns the metadata with which a table is restored as it was. */
  public static Map<String, String> asItWas(Backup backup) {
    Map<String, String> metadata = new TreeMap<>();
    metadata.put(TARGET, backup.source().name());
    SSEDescription encryption = backup.features().sseDescription();
    metadata.put(ENCRYPTION, encryption == null ? "Default" : "KMS");
    if (encryption != null) {
      metadata.put(KEY, encryption.kmsMasterKeyArn());
    }
    return metadata;
  }

  /**
   * Returns the encryption of the table. Where the request leaves it open it is that of the
   * original table, or a key that AWS owns if the recovery point is a backup of DynamoDB's; null
   * means as it was.
   */
  @Nullable SSESpecification encryptionOf(StoredBackup restored) {
    return encryption == null && !restored.isFullyManaged() ? OWNED_BY_AWS : encryption;
  }

  /** Keys do not leave their Region, so a restore of a copy from another must name one. */
  public void requireEncryptionOf(StoredBackup restored) {
    String region = restored.backup().source().arn().split(":", 5)[3];
    if (encryption == null && !region.equals(restored.backup().arn().region())) {
      throw invalid(
          "%s is required for a recovery point of a table in another Region".formatted(ENCRYPTION));
    }
  }

  private static void put(Map<String, String> values, String key, String value) {
    String known =
        switch (key.toLowerCase(Locale.ROOT)) {
          case "targettablename" -> TARGET;
          case "encryptiontype" -> ENCRYPTION;
          case "kmsmasterkeyarn" -> KEY;
          case REQUEST_ID -> REQUEST_ID;
          default ->
              throw invalid(
                  "unknown key %s; a table has %s, %s, %s and %s"
                      .formatted(key, TARGET, ENCRYPTION, KEY, REQUEST_ID));
        };
    if (values.put(known, value) != null) {
      throw invalid("%s is there twice".formatted(known));
    }
  }

  /** Without a key, {@code KMS} means the one that AWS manages. */
  private static @Nullable SSESpecification encryption(
      @Nullable String type, @Nullable String key) {
    if (type == null && key == null) {
      return null;
    }
    String kind = type == null ? "KMS" : type.toUpperCase(Locale.ROOT);
    if (kind.equals("DEFAULT") && key == null) {
      return OWNED_BY_AWS;
    }
    if (kind.equals("DEFAULT")) {
      throw invalid("%s is for %s KMS only".formatted(KEY, ENCRYPTION));
    }
    if (!kind.equals("KMS")) {
      throw invalid("%s (%s) must be Default or KMS".formatted(ENCRYPTION, type));
    }
    return SSESpecification.builder()
        .enabled(true)
        .sseType(SSEType.KMS)
        .kmsMasterKeyId(key)
        .build();
  }

  private static RuntimeException invalid(String rule) {
    return BackupErrors.invalidParameter("Invalid restore metadata: " + rule);
  }
}
