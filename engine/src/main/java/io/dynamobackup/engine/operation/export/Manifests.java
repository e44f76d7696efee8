package io.dynamobackup.engine.operation.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;

/** The manifests of an export: its summary, and the list of its data files. */
final class Manifests {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Manifests() {}

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] text(Content content) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator json =
        JSON.createGenerator(text).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
      content.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
    return text.toByteArray();
  }

  /** Returns the list of data files, one on each line. */
  static byte[] files(List<WrittenFile> files) {
    return text(
        json -> {
          for (WrittenFile file : files) {
            json.writeStartObject();
            json.writeNumberField("itemCount", file.lines());
            json.writeStringField("md5Checksum", file.checksum().base64());
            json.writeStringField("etag", file.checksum().etag());
            json.writeStringField("dataFileS3Key", file.key());
            json.writeEndObject();
          }
          json.writeRaw('\n');
        });
  }

  /** Returns the summary of an export that is COMPLETED. */
  static byte[] summary(ExportDescription export, String filesKey) {
    IncrementalExportSpecification period = export.incrementalExportSpecification();
    return text(
        json -> {
          json.writeStartObject();
          json.writeStringField("version", period == null ? "2020-06-30" : "2023-08-01");
          json.writeStringField("exportArn", export.exportArn());
          json.writeStringField("startTime", TIME.format(export.startTime()));
          json.writeStringField("endTime", TIME.format(export.endTime()));
          json.writeStringField("tableArn", export.tableArn());
          json.writeStringField("tableId", export.tableId());
          if (period == null) {
            json.writeStringField("exportTime", TIME.format(export.exportTime()));
          } else {
            json.writeStringField("exportFromTime", TIME.format(period.exportFromTime()));
            json.writeStringField("exportToTime", TIME.format(period.exportToTime()));
          }
          json.writeStringField("s3Bucket", export.s3Bucket());
          json.writeStringField("s3Prefix", export.s3Prefix());
          json.writeStringField("s3SseAlgorithm", export.s3SseAlgorithmAsString());
          json.writeStringField("s3SseKmsKeyId", export.s3SseKmsKeyId());
          json.writeStringField("manifestFilesS3Key", filesKey);
          json.writeNumberField("billedSizeBytes", export.billedSizeBytes());
          json.writeNumberField("itemCount", export.itemCount());
          json.writeStringField("outputFormat", export.exportFormatAsString());
          if (period != null) {
            json.writeStringField("outputView", period.exportViewTypeAsString());
          }
          json.writeStringField("exportType", type(period));
          json.writeEndObject();
        });
  }

  private static String type(@Nullable IncrementalExportSpecification period) {
    return period == null ? "FULL_EXPORT" : "INCREMENTAL_EXPORT";
  }
}
