package io.dynamobackup.engine.conformance.item;

import io.dynamobackup.engine.conformance.Music;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables whose partition key is {@code p}. */
final class Keyed {
  static final String TABLE = "Keyed";

  private Keyed() {}

  static void byString(DynamoDbClient client) {
    by(client, TABLE, ScalarAttributeType.S);
  }

  static void by(DynamoDbClient client, String table, ScalarAttributeType type) {
    client.createTable(
        r ->
            r.tableName(table)
                .attributeDefinitions(
                    AttributeDefinition.builder().attributeName("p").attributeType(type).build())
                .keySchema(Music.hash("p"))
                .billingMode(BillingMode.PAY_PER_REQUEST));
  }

  static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue n(String value) {
    return AttributeValue.fromN(value);
  }

  static AttributeValue b(int... bytes) {
    byte[] array = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      array[i] = (byte) bytes[i];
    }
    return AttributeValue.fromB(SdkBytes.fromByteArray(array));
  }

  static Map<String, AttributeValue> key(String p) {
    return Map.of("p", s(p));
  }

  static Map<String, AttributeValue> item(String p, AttributeValue a) {
    return Map.of("p", s(p), "a", a);
  }

  /** Returns an item of so many bytes. */
  static Map<String, AttributeValue> sized(String p, int bytes) {
    return item(p, s("x".repeat(bytes - "p".length() - p.length() - "a".length())));
  }
}
