package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.vault.BackupErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.ReportDeliveryChannel;
import software.amazon.awssdk.services.backup.model.ReportSetting;

/** What a report plan may say (API Reference, "ReportSetting" and "ReportDeliveryChannel"). */
final class ReportRules {
  private static final List<String> COMPLIANCE =
      List.of("RESOURCE_COMPLIANCE_REPORT", "CONTROL_COMPLIANCE_REPORT");
  private static final List<String> JOBS =
      List.of("BACKUP_JOB_REPORT", "COPY_JOB_REPORT", "RESTORE_JOB_REPORT", "SCAN_JOB_REPORT");
  private static final List<String> FORMATS = List.of("CSV", "JSON");

  private ReportRules() {}

  static void check(@Nullable ReportSetting setting, @Nullable ReportDeliveryChannel channel) {
    if (setting != null) {
      check(setting);
    }
    if (channel != null) {
      check(channel);
    }
  }

  private static void check(ReportSetting setting) {
    String template = setting.reportTemplate();
    boolean isCompliance = COMPLIANCE.contains(template);
    if (!isCompliance && !JOBS.contains(template)) {
      throw BackupErrors.invalidParameter(
          "ReportTemplate (%s) must be one of %s, %s"
              .formatted(template, String.join(", ", COMPLIANCE), String.join(", ", JOBS)));
    }
    if (!isCompliance && !setting.frameworkArns().isEmpty()) {
      throw BackupErrors.invalidParameter(
          "FrameworkArns are for %s only".formatted(String.join(", ", COMPLIANCE)));
    }
  }

  private static void check(ReportDeliveryChannel channel) {
    for (String format : channel.formats()) {
      if (!FORMATS.contains(format)) {
        throw BackupErrors.invalidParameter(
            "Format (%s) must be one of %s".formatted(format, String.join(", ", FORMATS)));
      }
    }
  }

  /** Returns the channel with the format it has where the request names none. */
  static ReportDeliveryChannel complete(ReportDeliveryChannel channel) {
    return channel.formats().isEmpty() ? channel.toBuilder().formats("CSV").build() : channel;
  }
}
