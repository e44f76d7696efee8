package io.dynamobackup.engine.catalog;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/**
 * Encryption at rest: with the AWS-owned key, of which nothing is told, or with a KMS key (API
 * Reference, "SSESpecification").
 */
@API(status = Status.INTERNAL)
public record Encryption(Account account) {

  /** Returns what AWS tells of a specification; null for the AWS-owned key. */
  public @Nullable SSEDescription description(@Nullable SSESpecification specification) {
    if (specification == null || !Boolean.TRUE.equals(specification.enabled())) {
      return null;
    }
    return SSEDescription.builder()
        .status(SSEStatus.ENABLED)
        .sseType(SSEType.KMS)
        .kmsMasterKeyArn(keyArn(specification.kmsMasterKeyId()))
        .build();
  }

  /** A key is named by id, alias or ARN; what is not an ARN stands for a key of this account. */
  private String keyArn(@Nullable String key) {
    String id = key == null ? "alias/aws/dynamodb" : key;
    if (id.startsWith("arn:")) {
      return id;
    }
    if (id.startsWith("alias/")) {
      id = UUID.nameUUIDFromBytes((account + id).getBytes(StandardCharsets.UTF_8)).toString();
    }
    return "arn:%s:kms:%s:%s:key/%s"
        .formatted(account.partition(), account.region(), account.id(), id);
  }
}
