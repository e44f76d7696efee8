package io.dynamobackup.engine.catalog;

import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * What AWS tells of a table.
 *
 * <p>Sizes and counts are true at once; AWS's own lag up to six hours behind (API Reference,
 * "TableDescription").
 */
@API(status = Status.INTERNAL)
public final class TableDescriptions {
  private TableDescriptions() {}

  /** Describes a table as it is. */
  public static TableDescription of(Table table, Instant now) {
    return of(table, table.status(now), now);
  }

  /**
   * Describes a table in the status that the answer to a change shows, which may have passed
   * already when changes take no time.
   */
  public static TableDescription of(Table table, TableStatus status, Instant now) {
    CreateTableRequest definition = table.definition();
    return TableDescription.builder()
        .attributeDefinitions(definition.attributeDefinitions())
        .tableName(table.name())
        .keySchema(definition.keySchema())
        .tableStatus(status)
        .creationDateTime(table.createdAt())
        .tableSizeBytes(table.bytes())
        .itemCount((long) table.items().snapshot().size())
        .tableArn(table.identity().arn())
        .tableId(table.identity().id())
        .build();
  }
}
