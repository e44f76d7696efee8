package io.dynamobackup.junit.quota;

import io.dynamobackup.engine.limit.FlightRecorder;
import io.dynamobackup.engine.limit.QuotaUse;
import io.dynamobackup.junit.account.Title;
import java.nio.file.Files;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.MediaType;

/**
 * What a test's report tells of quotas: nothing, if it used none.
 *
 * @param recorder what the engine of the test recorded
 */
@API(status = Status.INTERNAL)
public record QuotaReport(FlightRecorder recorder) {
  private static final String FILE = "dynamobackup-quotas.svg";

  /** Tells, and begins anew. */
  public void tell(ExtensionContext context) {
    List<QuotaUse> uses = recorder.uses();
    Extent extent = Extent.of(context);
    if (!uses.isEmpty() && extent != Extent.OFF) {
      context.publishReportEntry(Extent.PARAMETER, recorder.toString());
      if (extent == Extent.CHART) {
        String chart = new QuotaChart(Title.of(context), uses).toString();
        context.publishFile(
            FILE, MediaType.create("image", "svg+xml"), file -> Files.writeString(file, chart));
      }
    }
    recorder.reset();
  }
}
