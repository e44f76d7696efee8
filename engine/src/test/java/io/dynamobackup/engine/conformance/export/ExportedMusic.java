package io.dynamobackup.engine.conformance.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.Target;
import io.dynamobackup.engine.json.PlainJson;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;

/** A table called Music, and exports of it to look at. */
abstract class ExportedMusic {
  static final Instant START = Instant.parse("2018-12-14T14:25:00Z");
  static final String BUCKET = "archive";
  static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  Target target = Target.instant();

  DynamoDbClient client = target.client();

  @AfterEach
  void close() {
    target.close();
  }

  void use(EngineOptions options) {
    target.close();
    target = Target.with(options);
    client = target.client();
  }

  void recover() {
    Music.recover(client);
  }

  /** Creates the table, with recovery on. */
  void create() {
    Music.create(client);
    recover();
  }

  ExportDescription request(Consumer<ExportTableToPointInTimeRequest.Builder> change) {
    return client
        .exportTableToPointInTime(r -> change.accept(r.tableArn(ARN).s3Bucket(BUCKET)))
        .exportDescription();
  }

  ExportDescription describe(ExportDescription export) {
    return client.describeExport(r -> r.exportArn(export.exportArn())).exportDescription();
  }

  /** Exports where that takes no time, and returns what is told afterwards. */
  ExportDescription export(Consumer<ExportTableToPointInTimeRequest.Builder> change) {
    return describe(request(change));
  }

  /** Exports what changed in a period. */
  ExportDescription changes(Instant from, @Nullable Instant to) {
    return export(
        r ->
            r.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(p -> p.exportFromTime(from).exportToTime(to)));
  }

  /** Asks for what changed since an instant. */
  static Consumer<ExportTableToPointInTimeRequest.Builder> since(Instant from) {
    return r ->
        r.exportType(ExportType.INCREMENTAL_EXPORT)
            .incrementalExportSpecification(p -> p.exportFromTime(from));
  }

  static String id(ExportDescription export) {
    return export.exportArn().substring(export.exportArn().lastIndexOf('/') + 1);
  }

  String text(String key) {
    return String.join("\n", target.exports().lines(BUCKET, key));
  }

  /** Returns the members of the summary. */
  Map<?, ?> summary(ExportDescription export) {
    return (Map<?, ?>) PlainJson.parse(text(export.exportManifest()));
  }

  /** Returns what the list of data files tells of each. */
  List<Map<?, ?>> files(ExportDescription export) {
    String key = (String) summary(export).get("manifestFilesS3Key");
    return target.exports().lines(BUCKET, key).stream()
        .<Map<?, ?>>map(line -> (Map<?, ?>) PlainJson.parse(line))
        .toList();
  }

  /** Returns the lines of all data files. */
  List<Map<String, Map<String, AttributeValue>>> lines(ExportDescription export) {
    assertThat(export.exportStatusAsString()).isEqualTo("COMPLETED");
    return files(export).stream()
        .map(file -> (String) file.get("dataFileS3Key"))
        .flatMap(key -> target.exports().lines(BUCKET, key).stream())
        .map(DynamoJson::line)
        .toList();
  }

  /** Returns the items of a full export. */
  Stream<Map<String, AttributeValue>> items(ExportDescription export) {
    return lines(export).stream().map(line -> line.get("Item"));
  }

  /** Returns the titles of the songs in a full export. */
  List<String> songs(ExportDescription export) {
    return items(export).map(item -> item.get("SongTitle").s()).sorted().toList();
  }

  void minutes(int minutes) {
    target.advance(Duration.ofMinutes(minutes));
  }
}
