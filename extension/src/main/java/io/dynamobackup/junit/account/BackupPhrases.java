package io.dynamobackup.junit.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupResponse;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;

/** How backups, restores and point-in-time recovery are told. */
final class BackupPhrases {
  private BackupPhrases() {}

  static void addTo(PhraseBook phrases) {
    phrases.add(
        "CreateBackup",
        CreateBackupRequest.class,
        CreateBackupResponse.class,
        r -> r.tableName() + ", backup " + r.backupName(),
        a -> a.backupDetails().backupStatus() + " " + Texts.backup(a.backupDetails().backupArn()));
    phrases.add(
        "DescribeBackup",
        DescribeBackupRequest.class,
        DescribeBackupResponse.class,
        r -> Texts.backup(r.backupArn()),
        a -> described(a.backupDescription()));
    phrases.add(
        "DeleteBackup",
        DeleteBackupRequest.class,
        DeleteBackupResponse.class,
        r -> Texts.backup(r.backupArn()),
        a -> described(a.backupDescription()));
    phrases.add(
        "ListBackups",
        ListBackupsRequest.class,
        ListBackupsResponse.class,
        BackupPhrases::filter,
        a -> listed(a));
    phrases.add(
        "RestoreTableFromBackup",
        RestoreTableFromBackupRequest.class,
        RestoreTableFromBackupResponse.class,
        r -> Texts.backup(r.backupArn()) + " to " + r.targetTableName(),
        a -> a.tableDescription().tableStatusAsString());
    phrases.add(
        "RestoreTableToPointInTime",
        RestoreTableToPointInTimeRequest.class,
        RestoreTableToPointInTimeResponse.class,
        BackupPhrases::moment,
        a -> a.tableDescription().tableStatusAsString());
    phrases.add(
        "UpdateContinuousBackups",
        UpdateContinuousBackupsRequest.class,
        UpdateContinuousBackupsResponse.class,
        r ->
            r.tableName()
                + (Boolean.TRUE.equals(
                        r.pointInTimeRecoverySpecification().pointInTimeRecoveryEnabled())
                    ? ", recovery on"
                    : ", recovery off"),
        a -> recovery(a.continuousBackupsDescription()));
    phrases.add(
        "DescribeContinuousBackups",
        DescribeContinuousBackupsRequest.class,
        DescribeContinuousBackupsResponse.class,
        r -> r.tableName(),
        a -> recovery(a.continuousBackupsDescription()));
  }

  private static String described(BackupDescription backup) {
    return "%s %s of %s, %s"
        .formatted(
            backup.backupDetails().backupName(),
            backup.backupDetails().backupStatusAsString(),
            backup.sourceTableDetails().tableName(),
            Texts.count(backup.sourceTableDetails().itemCount(), "item"));
  }

  private static String filter(ListBackupsRequest request) {
    List<String> parts = new ArrayList<>();
    parts.add(request.tableName() == null ? "all tables" : request.tableName());
    if (request.backupTypeAsString() != null) {
      parts.add(request.backupTypeAsString());
    }
    if (request.timeRangeLowerBound() != null) {
      parts.add("from " + request.timeRangeLowerBound());
    }
    if (request.timeRangeUpperBound() != null) {
      parts.add("until " + request.timeRangeUpperBound());
    }
    if (request.exclusiveStartBackupArn() != null) {
      parts.add("after " + Texts.backup(request.exclusiveStartBackupArn()));
    }
    return String.join(", ", parts);
  }

  private static String listed(ListBackupsResponse response) {
    String names =
        response.backupSummaries().stream()
            .map(BackupSummary::backupName)
            .collect(Collectors.joining(", "));
    return Texts.count(response.backupSummaries(), "backup")
        + (names.isEmpty() ? "" : ": " + Texts.shortened(names))
        + (response.lastEvaluatedBackupArn() == null ? "" : ", and more");
  }

  private static String moment(RestoreTableToPointInTimeRequest request) {
    String source =
        request.sourceTableName() == null ? request.sourceTableArn() : request.sourceTableName();
    return "%s as of %s to %s"
        .formatted(
            source,
            request.restoreDateTime() == null ? "the latest time" : request.restoreDateTime(),
            request.targetTableName());
  }

  private static String recovery(ContinuousBackupsDescription description) {
    PointInTimeRecoveryDescription recovery = description.pointInTimeRecoveryDescription();
    return recovery.earliestRestorableDateTime() == null
        ? recovery.pointInTimeRecoveryStatusAsString()
        : "%s, from %s to %s"
            .formatted(
                recovery.pointInTimeRecoveryStatusAsString(),
                recovery.earliestRestorableDateTime(),
                recovery.latestRestorableDateTime());
  }
}
