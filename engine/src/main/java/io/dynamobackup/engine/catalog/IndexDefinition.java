package io.dynamobackup.engine.catalog;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/** What is common to the definitions of local and global secondary indexes. */
@API(status = Status.INTERNAL)
public record IndexDefinition(String name, boolean global, KeySchema key, Projection projection) {

  /** Returns the indexes of a table's definition, the local ones first. */
  public static List<IndexDefinition> of(CreateTableRequest table) {
    List<IndexDefinition> indexes = new ArrayList<>();
    table
        .localSecondaryIndexes()
        .forEach(
            index ->
                indexes.add(
                    new IndexDefinition(
                        index.indexName(),
                        false,
                        KeySchema.of(index.keySchema(), table.attributeDefinitions()),
                        index.projection())));
    table
        .globalSecondaryIndexes()
        .forEach(
            index ->
                indexes.add(
                    new IndexDefinition(
                        index.indexName(),
                        true,
                        KeySchema.of(index.keySchema(), table.attributeDefinitions()),
                        index.projection())));
    return indexes;
  }
}
