package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.OnDemandMaxima;
import io.dynamobackup.engine.error.Errors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/** How on-demand maxima may be changed. */
final class OnDemandRules {

  private OnDemandRules() {}

  static void checkChange(OnDemandThroughput maxima, boolean onDemand, String of, String rangeOf) {
    checkChange(maxima.maxReadRequestUnits(), "MaxReadRequestUnits", onDemand, of, rangeOf);
    checkChange(maxima.maxWriteRequestUnits(), "MaxWriteRequestUnits", onDemand, of, rangeOf);
  }

  private static void checkChange(
      @Nullable Long maximum, String name, boolean onDemand, String of, String rangeOf) {
    if (maximum == null) {
      return;
    }
    if (!onDemand) {
      throw Errors.invalidParameter(
          "%s for OnDemandThroughput%s cannot be specified when the table BillingMode is PROVISIONED"
              .formatted(name, of));
    }
    if (maximum < 1 && maximum != OnDemandMaxima.REMOVE) {
      throw Errors.invalidParameter(
          "Requested %s for OnDemandThroughput%s is outside of valid range"
              .formatted(name, rangeOf));
    }
  }
}
