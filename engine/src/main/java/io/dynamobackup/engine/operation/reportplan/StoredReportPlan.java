package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.vault.Deployed;
import io.dynamobackup.engine.vault.Deployment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ReportDeliveryChannel;
import software.amazon.awssdk.services.backup.model.ReportPlan;
import software.amazon.awssdk.services.backup.model.ReportSetting;

/** What reports there are to be, and where they are to go. */
record StoredReportPlan(
    String name,
    String arn,
    @Nullable String description,
    ReportDeliveryChannel channel,
    ReportSetting setting,
    Instant createdAt,
    Deployment deployment)
    implements Deployed {

  /** Returns this plan with what a request changes; null is no change. */
  StoredReportPlan updated(
      @Nullable String otherDescription,
      @Nullable ReportDeliveryChannel otherChannel,
      @Nullable ReportSetting otherSetting,
      Deployment update) {
    return new StoredReportPlan(
        name,
        arn,
        otherDescription == null ? description : otherDescription,
        otherChannel == null ? channel : otherChannel,
        otherSetting == null ? setting : otherSetting,
        createdAt,
        update);
  }

  /** Returns this plan, which is being deleted. */
  StoredReportPlan deleted(Deployment deletion) {
    return updated(null, null, null, deletion);
  }

  ReportPlan described(Instant now) {
    return ReportPlan.builder()
        .reportPlanName(name)
        .reportPlanArn(arn)
        .reportPlanDescription(description)
        .reportDeliveryChannel(channel)
        .reportSetting(setting)
        .creationTime(createdAt)
        .deploymentStatus(deployment.status(now))
        .build();
  }
}
