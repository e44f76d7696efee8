package io.dynamobackup.engine.limit;

import java.util.ArrayList;
import java.util.List;

/**
 * How often AWS documents that an operation may be called, per account and region.
 *
 * @param operation the API name
 * @param isInReference whether the page of the operation has it, or else the page of the quotas
 */
record DocumentedQuota(String operation, Quota quota, boolean isInReference) {
  private static final String SERVICE_QUOTAS =
      "[Developer Guide, \"Quotas in Amazon"
          + " DynamoDB\"](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html#limits-api)";

  static final List<DocumentedQuota> ALL =
      List.of(
          ofReference("CreateBackup", Quota.perSecond(50)),
          ofReference("DeleteBackup", Quota.perSecond(10)),
          ofReference("DescribeBackup", Quota.perSecond(10)),
          ofReference("ListBackups", Quota.perSecond(5)),
          ofReference("RestoreTableFromBackup", Quota.perSecond(10)),
          ofReference("DescribeContinuousBackups", Quota.perSecond(10)),
          ofReference("DescribeStream", Quota.perSecond(10)),
          ofReference("ListStreams", Quota.perSecond(5)),
          ofReference("ListTagsOfResource", Quota.perSecond(10)),
          ofReference("TagResource", Quota.perSecond(5)),
          ofReference("UntagResource", Quota.perSecond(5)),
          ofGuide("DescribeLimits", Quota.perMinute(1)),
          ofGuide("DescribeContributorInsights", Quota.perSecond(5)),
          ofGuide("ListContributorInsights", Quota.perSecond(5)),
          ofGuide("UpdateContributorInsights", Quota.perSecond(5)));

  private static DocumentedQuota ofReference(String operation, Quota quota) {
    return new DocumentedQuota(operation, quota, true);
  }

  private static DocumentedQuota ofGuide(String operation, Quota quota) {
    return new DocumentedQuota(operation, quota, false);
  }

  static List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (DocumentedQuota each : ALL) {
      limits.add(each.limit());
    }
    return limits;
  }

  Limit limit() {
    return Limit.of(operation, quota);
  }

  /** Returns the page of AWS's that has it, as a link. */
  String page() {
    return isInReference
        ? "[API Reference, \"%s\"](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_%s.html)"
            .formatted(operation, pageName())
        : SERVICE_QUOTAS;
  }

  private String pageName() {
    return switch (operation) {
      case "DescribeStream", "ListStreams" -> "streams_" + operation;
      default -> operation;
    };
  }
}
