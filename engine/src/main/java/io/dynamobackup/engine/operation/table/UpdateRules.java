package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.error.Errors;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** What one UpdateTable may ask for at once: on AWS, hardly more than one thing. */
final class UpdateRules {
  private static final String NOTHING =
      "At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
          + " GlobalSecondaryIndexUpdates, SSESpecification, ReplicaUpdates,"
          + " MultiAccountReplicaReady, ReplicaTransitRoleArn, MultiRegionConsistency,"
          + " DeletionProtectionEnabled, OnDemandThroughput, WarmThroughput or TableClass is"
          + " required";

  private UpdateRules() {}

  private enum Part {
    THROUGHPUT,
    BILLING,
    STREAM,
    INDEXES,
    ENCRYPTION,
    TABLE_CLASS,
    PROTECTION,
    ON_DEMAND,
    WARM
  }

  static void check(UpdateTableRequest request) {
    checkModelled(request);
    Set<Part> parts = parts(request);
    if (parts.isEmpty()) {
      throw Errors.validation(NOTHING);
    }
    if (request.hasGlobalSecondaryIndexUpdates()
        && request.globalSecondaryIndexUpdates().isEmpty()) {
      throw Errors.invalidParameter("List of GlobalSecondaryIndexUpdates is empty");
    }
    WarmThroughputRules.checkGiven(request.globalSecondaryIndexUpdates());
    checkAlone(parts, Part.ENCRYPTION, "Server-Side Encryption modification");
    checkAlone(parts, Part.TABLE_CLASS, "TableClass modification");
    checkAlone(parts, Part.PROTECTION, "DeletionProtection modification");
    checkCombination(request, parts);
    checkIndexUpdates(request);
  }

  private static void checkModelled(UpdateTableRequest request) {
    if (request.hasReplicaUpdates()) {
      throw Errors.notModelled("ReplicaUpdates of UpdateTable");
    }
    if (request.multiRegionConsistency() != null) {
      throw Errors.notModelled("MultiRegionConsistency of UpdateTable");
    }
    if (request.hasGlobalTableWitnessUpdates()) {
      throw Errors.notModelled("GlobalTableWitnessUpdates of UpdateTable");
    }
  }

  private static Set<Part> parts(UpdateTableRequest request) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    add(parts, Part.THROUGHPUT, request.provisionedThroughput() != null);
    add(parts, Part.BILLING, request.billingMode() != null);
    add(parts, Part.STREAM, request.streamSpecification() != null);
    add(parts, Part.INDEXES, !request.globalSecondaryIndexUpdates().isEmpty());
    add(parts, Part.ENCRYPTION, request.sseSpecification() != null);
    add(parts, Part.TABLE_CLASS, request.tableClass() != null);
    add(parts, Part.PROTECTION, request.deletionProtectionEnabled() != null);
    add(parts, Part.ON_DEMAND, isGiven(request.onDemandThroughput()));
    add(parts, Part.WARM, isGiven(request.warmThroughput()));
    return parts;
  }

  private static void add(Set<Part> parts, Part part, boolean given) {
    if (given) {
      parts.add(part);
    }
  }

  /**
   * A structure without members asks for nothing; AWS fails with a 500 if there is nothing else.
   */
  static boolean isGiven(@Nullable OnDemandThroughput maxima) {
    return maxima != null
        && (maxima.maxReadRequestUnits() != null || maxima.maxWriteRequestUnits() != null);
  }

  /**
   * A structure without members asks for nothing; AWS fails with a 500 if there is nothing else.
   */
  static boolean isGiven(@Nullable WarmThroughput warm) {
    return warm != null
        && (warm.readUnitsPerSecond() != null || warm.writeUnitsPerSecond() != null);
  }

  private static void checkAlone(Set<Part> parts, Part part, String name) {
    if (parts.contains(part) && parts.size() > 1) {
      throw Errors.invalidParameter(name + " must be the only operation in the request");
    }
  }

  private static void checkCombination(UpdateTableRequest request, Set<Part> parts) {
    Set<Part> besides = EnumSet.complementOf(EnumSet.of(Part.ON_DEMAND, Part.BILLING));
    besides.retainAll(parts);
    if (parts.contains(Part.ON_DEMAND) && !besides.isEmpty()) {
      throw Errors.invalidParameter(
          "OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    }
    if (parts.contains(Part.WARM)
        && request.globalSecondaryIndexUpdates().stream().anyMatch(u -> u.create() != null)) {
      throw Errors.invalidParameter(
          "Create global secondary index cannot be specified when updating WarmThroughput");
    }
    checkAlone(parts, Part.WARM, "WarmThroughput");
    boolean units = parts.contains(Part.THROUGHPUT);
    if (parts.contains(Part.STREAM)
        && (units || request.billingMode() == BillingMode.PROVISIONED)) {
      throw Errors.invalidParameter("You cannot modify stream status while updating table IOPS");
    }
    if (request.globalSecondaryIndexUpdates().stream().anyMatch(UpdateRules::isCreateOrDelete)) {
      if (units) {
        throw Errors.invalidParameter(
            "You cannot create or delete index while updating table IOPS");
      }
      if (parts.contains(Part.STREAM)) {
        throw Errors.invalidParameter(
            "You cannot create or delete index while changing stream status");
      }
    }
  }

  private static void checkIndexUpdates(UpdateTableRequest request) {
    Set<String> names = new HashSet<>();
    for (GlobalSecondaryIndexUpdate update : request.globalSecondaryIndexUpdates()) {
      long actions =
          Stream.of(update.update(), update.create(), update.delete())
              .filter(action -> action != null)
              .count();
      if (actions == 0) {
        throw Errors.invalidParameter(
            "One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                + " GlobalSecondaryIndexUpdate.Delete must not be null");
      }
      if (actions > 1) {
        throw Errors.invalidParameter(
            "Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate"
                + " object");
      }
      if (!names.add(indexName(update))) {
        throw Errors.invalidParameter(
            "Only one global secondary index update per index is allowed simultaneously. Index: "
                + indexName(update));
      }
    }
  }

  static boolean isCreateOrDelete(GlobalSecondaryIndexUpdate update) {
    return update.create() != null || update.delete() != null;
  }

  static String indexName(GlobalSecondaryIndexUpdate update) {
    if (update.create() != null) {
      return update.create().indexName();
    }
    return update.delete() != null ? update.delete().indexName() : update.update().indexName();
  }
}
