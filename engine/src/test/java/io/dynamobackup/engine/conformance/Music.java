package io.dynamobackup.engine.conformance;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** The table of AWS's own examples: songs, by artist and title. */
public final class Music {
  public static final String TABLE = "Music";

  private Music() {}

  /** Creates the table, on demand. */
  public static void create(DynamoDbClient client) {
    create(client, table -> {});
  }

  /** Creates the table, changed. */
  public static void create(DynamoDbClient client, Consumer<CreateTableRequest.Builder> change) {
    CreateTableRequest.Builder table =
        CreateTableRequest.builder()
            .tableName(TABLE)
            .attributeDefinitions(string("Artist"), string("SongTitle"))
            .keySchema(hash("Artist"), range("SongTitle"))
            .billingMode(BillingMode.PAY_PER_REQUEST);
    change.accept(table);
    client.createTable(table.build());
  }

  /** Gives the table provisioned throughput, a local and a global secondary index. */
  public static void indexed(CreateTableRequest.Builder table) {
    table
        .attributeDefinitions(
            string("Artist"), string("SongTitle"), string("Genre"), string("Year"))
        .billingMode(BillingMode.PROVISIONED)
        .provisionedThroughput(units(7, 8))
        .localSecondaryIndexes(byYear())
        .globalSecondaryIndexes(byGenre());
  }

  public static LocalSecondaryIndex byYear() {
    return LocalSecondaryIndex.builder()
        .indexName("by-year")
        .keySchema(hash("Artist"), range("Year"))
        .projection(p -> p.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  public static GlobalSecondaryIndex byGenre() {
    return GlobalSecondaryIndex.builder()
        .indexName("by-genre")
        .keySchema(hash("Genre"))
        .projection(p -> p.projectionType(ProjectionType.INCLUDE).nonKeyAttributes("Year"))
        .provisionedThroughput(units(5, 6))
        .build();
  }

  public static ProvisionedThroughput units(long read, long write) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(read)
        .writeCapacityUnits(write)
        .build();
  }

  public static AttributeDefinition string(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  public static KeySchemaElement hash(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.HASH).build();
  }

  public static KeySchemaElement range(String name) {
    return KeySchemaElement.builder().attributeName(name).keyType(KeyType.RANGE).build();
  }

  /** Puts a song. */
  public static void put(DynamoDbClient client, String artist, String title) {
    client.putItem(r -> r.tableName(TABLE).item(song(artist, title)));
  }

  /** Puts up to 25 songs of an artist at once, in order. */
  public static void putAll(DynamoDbClient client, String artist, Stream<String> titles) {
    List<WriteRequest> puts =
        titles
            .map(title -> PutRequest.builder().item(song(artist, title)).build())
            .map(put -> WriteRequest.builder().putRequest(put).build())
            .toList();
    client.batchWriteItem(r -> r.requestItems(Map.of(TABLE, puts)));
  }

  /** Changes the units of the global secondary index. */
  public static void updateGenre(DynamoDbClient client, long read, long write) {
    client.updateTable(
        r ->
            r.tableName(TABLE)
                .globalSecondaryIndexUpdates(
                    u ->
                        u.update(
                            i ->
                                i.indexName(byGenre().indexName())
                                    .provisionedThroughput(units(read, write)))));
  }

  /** Switches point-in-time recovery on. */
  public static void recover(DynamoDbClient client) {
    recover(client, true);
  }

  /** Switches point-in-time recovery on or off. */
  public static void recover(DynamoDbClient client, boolean enabled) {
    client.updateContinuousBackups(
        r ->
            r.tableName(TABLE)
                .pointInTimeRecoverySpecification(s -> s.pointInTimeRecoveryEnabled(enabled)));
  }

  /** Returns the key of a song. */
  public static Map<String, AttributeValue> key(String artist, String title) {
    return Map.of("Artist", fromS(artist), "SongTitle", fromS(title));
  }

  /** Returns a song as an item: its size is that of the four strings and their names. */
  public static Map<String, AttributeValue> song(String artist, String title) {
    return Map.of(
        "Artist", fromS(artist),
        "SongTitle", fromS(title),
        "Genre", fromS("Country"),
        "Year", fromS("1972"));
  }
}
