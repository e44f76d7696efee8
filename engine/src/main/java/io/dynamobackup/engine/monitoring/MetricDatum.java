package io.dynamobackup.engine.monitoring;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A count of AWS Backup in the namespace {@code AWS/Backup} of Amazon CloudWatch (Developer Guide,
 * "AWS Backup metrics with Amazon CloudWatch"). There is none where nothing was counted.
 *
 * @param name such as {@code NumberOfBackupJobsCompleted}
 * @param backupVaultName the dimension of that name; a copy job's is that of its destination
 * @param resourceType the dimension of that name, such as {@code DynamoDB}
 * @param timestamp when the five minutes began in which it was counted
 * @param sum how many came into that state in these five minutes
 */
@API(status = Status.EXPERIMENTAL)
public record MetricDatum(
    String name, String backupVaultName, String resourceType, Instant timestamp, long sum) {

  MetricDatum with(long otherSum) {
    return new MetricDatum(name, backupVaultName, resourceType, timestamp, otherSum);
  }
}
