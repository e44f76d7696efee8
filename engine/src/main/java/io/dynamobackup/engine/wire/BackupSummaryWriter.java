package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;

/**
 * Writes the entries of {@code ListBackups}, the longest lists of structures there are: members
 * cost less to write when each is asked for by its name, and most are what they were in the entry
 * before.
 */
final class BackupSummaryWriter {
  private static final SerializedString TABLE_NAME = new SerializedString("TableName");
  private static final SerializedString TABLE_ID = new SerializedString("TableId");
  private static final SerializedString TABLE_ARN = new SerializedString("TableArn");
  private static final SerializedString ARN = new SerializedString("BackupArn");
  private static final SerializedString NAME = new SerializedString("BackupName");
  private static final SerializedString CREATED = new SerializedString("BackupCreationDateTime");
  private static final SerializedString EXPIRES = new SerializedString("BackupExpiryDateTime");
  private static final SerializedString STATUS = new SerializedString("BackupStatus");
  private static final SerializedString TYPE = new SerializedString("BackupType");
  private static final SerializedString SIZE = new SerializedString("BackupSizeBytes");

  private final JsonGenerator json;
  private final RepeatedText tableName = new RepeatedText(TABLE_NAME);
  private final RepeatedText tableId = new RepeatedText(TABLE_ID);
  private final RepeatedText tableArn = new RepeatedText(TABLE_ARN);
  private final RepeatedText name = new RepeatedText(NAME);
  private final RepeatedText status = new RepeatedText(STATUS);
  private final RepeatedText type = new RepeatedText(TYPE);

  private BackupSummaryWriter(JsonGenerator json) {
    this.json = json;
  }

  /** Returns whether a list is one of entries. */
  static boolean writes(List<?> list) {
    return !list.isEmpty() && list.get(0) instanceof BackupSummary;
  }

  /** Writes the entries of a list, each with its members in the order of the model. */
  static void write(JsonGenerator json, List<?> entries) throws IOException {
    BackupSummaryWriter writer = new BackupSummaryWriter(json);
    json.writeStartArray();
    for (Object entry : entries) {
      writer.write((BackupSummary) entry);
    }
    json.writeEndArray();
  }

  private void write(BackupSummary entry) throws IOException {
    json.writeStartObject();
    tableName.write(json, entry.tableName());
    tableId.write(json, entry.tableId());
    tableArn.write(json, entry.tableArn());
    if (entry.backupArn() != null) {
      json.writeFieldName(ARN);
      json.writeString(entry.backupArn());
    }
    name.write(json, entry.backupName());
    time(CREATED, entry.backupCreationDateTime());
    time(EXPIRES, entry.backupExpiryDateTime());
    status.write(json, entry.backupStatusAsString());
    type.write(json, entry.backupTypeAsString());
    if (entry.backupSizeBytes() != null) {
      json.writeFieldName(SIZE);
      json.writeNumber(entry.backupSizeBytes());
    }
    json.writeEndObject();
  }

  private void time(SerializedString member, @Nullable Instant value) throws IOException {
    if (value != null) {
      json.writeFieldName(member);
      Timestamps.write(json, value);
    }
  }
}
