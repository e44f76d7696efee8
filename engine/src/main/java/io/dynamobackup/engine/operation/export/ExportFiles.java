package io.dynamobackup.engine.operation.export;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.dynamobackup.engine.ExportSink;
import io.dynamobackup.engine.choice.Identifiers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportType;

/** Writes the files of exports. */
final class ExportFiles {
  private static final byte[] NOTHING = {};

  private final ExportSink sink;
  private final Identifiers identifiers;

  ExportFiles(ExportSink sink, Identifiers identifiers) {
    this.sink = sink;
    this.identifiers = identifiers;
  }

  /** Writes the file that shows that the bucket can be written to. */
  void start(Export export) {
    sink.put(bucket(export), folder(export).started(), NOTHING);
  }

  /** Writes data and manifests; returns what is told of an export that is COMPLETED. */
  ExportDescription write(Export export) {
    ExportContents contents = Objects.requireNonNull(export.contents());
    List<WrittenFile> files = new ArrayList<>();
    for (DataFile file : files(export.partitions(), contents.lines())) {
      files.add(written(export, file));
    }
    ExportFolder folder = folder(export);
    ExportDescription completed =
        export.begun().toBuilder()
            .exportStatus(ExportStatus.COMPLETED)
            .endTime(export.endsAt())
            .exportManifest(folder.summary("json"))
            .itemCount(files.stream().mapToLong(WrittenFile::lines).sum())
            .billedSizeBytes(contents.billedBytes())
            .build();
    put(export, folder.files("json"), folder.files("md5"), Manifests.files(files));
    put(
        export,
        folder.summary("json"),
        folder.summary("md5"),
        Manifests.summary(completed, folder.files("json")));
    return completed;
  }

  /** Of a partition without items there is a file, too, an empty one. */
  private static List<DataFile> files(Partitions partitions, Iterator<ExportedLine> lines) {
    List<DataFile> files = new ArrayList<>();
    for (int i = 0; i < partitions.count(); i++) {
      files.add(new DataFile());
    }
    while (lines.hasNext()) {
      ExportedLine line = lines.next();
      files.get(partitions.of(line.key())).add(line);
    }
    return files;
  }

  private WrittenFile written(Export export, DataFile file) {
    boolean incremental = export.type() == ExportType.INCREMENTAL_EXPORT;
    String key = folder(export).data(incremental, identifiers.fileName());
    byte[] content = file.content();
    sink.put(bucket(export), key, content);
    return new WrittenFile(file.lines(), Checksum.of(content), key);
  }

  private void put(Export export, String key, String checksumKey, byte[] content) {
    sink.put(bucket(export), key, content);
    sink.put(bucket(export), checksumKey, Checksum.of(content).base64().getBytes(US_ASCII));
  }

  private static String bucket(Export export) {
    return export.request().s3Bucket();
  }

  private static ExportFolder folder(Export export) {
    return ExportFolder.of(export.request().s3Prefix(), export.arn().id());
  }
}
