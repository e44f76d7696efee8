package io.dynamobackup.engine.restoration;

import io.dynamobackup.engine.catalog.OnDemandMaxima;
import io.dynamobackup.engine.error.Errors;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** Billing mode and throughput of a restored table, where they are not its source's. */
@API(status = Status.INTERNAL)
public record BillingOverride(
    @Nullable BillingMode mode,
    @Nullable ProvisionedThroughput throughput,
    @Nullable OnDemandThroughput onDemand) {

  /** Returns the source's definition with this billing and these global secondary indexes. */
  CreateTableRequest apply(
      CreateTableRequest source, List<GlobalSecondaryIndex> indexes, boolean indexesOverridden) {
    boolean wasOnDemand = source.billingMode() == BillingMode.PAY_PER_REQUEST;
    boolean isOnDemand = mode == null ? wasOnDemand : mode == BillingMode.PAY_PER_REQUEST;
    check(wasOnDemand, isOnDemand);
    indexes.forEach(index -> check(index, isOnDemand, indexesOverridden));
    CreateTableRequest.Builder definition =
        source.toBuilder()
            .billingMode(isOnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED)
            .globalSecondaryIndexes(
                indexes.isEmpty()
                    ? null
                    : indexes.stream().map(index -> billed(index, isOnDemand)).toList());
    if (isOnDemand) {
      return definition
          .provisionedThroughput((ProvisionedThroughput) null)
          .onDemandThroughput(
              onDemand == null
                  ? source.onDemandThroughput()
                  : OnDemandMaxima.merged(source.onDemandThroughput(), onDemand))
          .build();
    }
    return definition
        .provisionedThroughput(throughput == null ? source.provisionedThroughput() : throughput)
        .onDemandThroughput((OnDemandThroughput) null)
        .build();
  }

  private void check(boolean wasOnDemand, boolean isOnDemand) {
    if (throughput != null && isOnDemand) {
      throw invalid(uselessUnits());
    }
    if (throughput == null && wasOnDemand && !isOnDemand) {
      throw invalid(
          "Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED");
    }
    checkMaxima(onDemand, isOnDemand, "");
  }

  private String uselessUnits() {
    return mode == null
        ? "Cannot override ProvisionedThroughput unless BillingMode is PROVISIONED"
        : "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST";
  }

  private static void checkMaxima(
      @Nullable OnDemandThroughput maxima, boolean isOnDemand, String of) {
    if (maxima != null) {
      checkUnits("MaxReadRequestUnits", maxima.maxReadRequestUnits(), isOnDemand, of);
      checkUnits("MaxWriteRequestUnits", maxima.maxWriteRequestUnits(), isOnDemand, of);
    }
  }

  /** -1 removes a maximum (API Reference, "OnDemandThroughput"). */
  private static void checkUnits(String name, @Nullable Long units, boolean isOnDemand, String of) {
    if (units == null) {
      return;
    }
    if (!isOnDemand) {
      throw invalid(
          "Cannot override %s for OnDemandThroughput unless BillingModeOverride is PAY_PER_REQUEST%s"
              .formatted(name, of));
    }
    if (units < 1 && units != OnDemandMaxima.REMOVE) {
      throw invalid(
          "Requested %s for OnDemandThroughput is outside of valid range%s".formatted(name, of));
    }
  }

  private void check(GlobalSecondaryIndex index, boolean isOnDemand, boolean overridden) {
    if (!isOnDemand && index.provisionedThroughput() == null) {
      throw invalid("Must specify provisioned throughput for index " + index.indexName());
    }
    if (overridden) {
      checkOverride(index, isOnDemand, " for index " + index.indexName());
    }
  }

  private void checkOverride(GlobalSecondaryIndex index, boolean isOnDemand, String of) {
    if (isOnDemand && index.provisionedThroughput() != null) {
      throw invalid(uselessUnits() + of);
    }
    checkMaxima(index.onDemandThroughput(), isOnDemand, of);
    if (index.warmThroughput() != null) {
      throw Errors.notModelled("WarmThroughput of GlobalSecondaryIndexOverride");
    }
  }

  private static GlobalSecondaryIndex billed(GlobalSecondaryIndex index, boolean isOnDemand) {
    if (!isOnDemand) {
      return index.toBuilder().onDemandThroughput((OnDemandThroughput) null).build();
    }
    OnDemandThroughput maxima = index.onDemandThroughput();
    return index.toBuilder()
        .provisionedThroughput((ProvisionedThroughput) null)
        .onDemandThroughput(maxima == null ? null : OnDemandMaxima.merged(null, maxima))
        .build();
  }

  private static DynamoDbException invalid(String rule) {
    return Errors.validation("Invalid Request: " + rule);
  }
}
