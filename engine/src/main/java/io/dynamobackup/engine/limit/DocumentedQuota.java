package io.dynamobackup.engine.limit;

import java.util.List;

/**
 * How often AWS documents that an operation may be called, per account and region.
 *
 * @param operation the API name
 * @param page the page of AWS's that has it, as a link
 */
record DocumentedQuota(String operation, Quota quota, String page) {
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
    return new DocumentedQuota(
        operation,
        quota,
        "[API Reference, \"%s\"](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_%s.html)"
            .formatted(operation, page(operation)));
  }

  private static String page(String operation) {
    return switch (operation) {
      case "DescribeStream", "ListStreams" -> "streams_" + operation;
      default -> operation;
    };
  }

  private static DocumentedQuota ofGuide(String operation, Quota quota) {
    return new DocumentedQuota(operation, quota, SERVICE_QUOTAS);
  }

  Limit limit() {
    return Limit.of(operation, quota);
  }
}
