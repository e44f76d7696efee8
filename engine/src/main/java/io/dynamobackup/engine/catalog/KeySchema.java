package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.store.ItemKey;
import io.dynamobackup.engine.value.KeyAttribute;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The key attributes of a table or index.
 *
 * @param partition the partition key
 * @param sort the sort key, or null
 */
@API(status = Status.INTERNAL)
public record KeySchema(KeyAttribute partition, @Nullable KeyAttribute sort) {

  /** Reads a schema whose attributes are all defined. */
  public static KeySchema of(
      List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
    KeyAttribute partition = null;
    KeyAttribute sort = null;
    for (KeySchemaElement element : elements) {
      KeyAttribute attribute = defined(element.attributeName(), definitions);
      if (element.keyType() == KeyType.HASH) {
        partition = attribute;
      } else {
        sort = attribute;
      }
    }
    if (partition == null) {
      throw new IllegalArgumentException("elements (%s) must have a HASH".formatted(elements));
    }
    return new KeySchema(partition, sort);
  }

  private static KeyAttribute defined(String name, List<AttributeDefinition> definitions) {
    for (AttributeDefinition definition : definitions) {
      if (definition.attributeName().equals(name)) {
        return new KeyAttribute(name, definition.attributeType());
      }
    }
    throw new IllegalArgumentException("attribute (%s) must be defined".formatted(name));
  }

  /** Returns the key attributes, the partition key first. */
  public List<KeyAttribute> attributes() {
    return sort == null ? List.of(partition) : List.of(partition, sort);
  }

  /** Returns the schema as requests and descriptions tell it. */
  public List<KeySchemaElement> elements() {
    List<KeySchemaElement> elements = new ArrayList<>();
    elements.add(element(partition, KeyType.HASH));
    if (sort != null) {
      elements.add(element(sort, KeyType.RANGE));
    }
    return elements;
  }

  private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute.name()).keyType(type).build();
  }

  /** Returns true if the attribute is part of the key. */
  public boolean contains(String attributeName) {
    return partition.name().equals(attributeName)
        || (sort != null && sort.name().equals(attributeName));
  }

  /** Returns the key of an item that has all key attributes. */
  public ItemKey keyOf(Map<String, AttributeValue> item) {
    return ItemKey.of(partition.of(item), sort == null ? null : sort.of(item));
  }

  /** Returns the key, in an index of this schema, of an item that has all key attributes. */
  ItemKey indexKeyOf(Map<String, AttributeValue> item, ItemKey itemKey) {
    return ItemKey.inIndex(partition.of(item), sort == null ? null : sort.of(item), itemKey);
  }

  /** Returns the item's key attributes alone. */
  public Map<String, AttributeValue> project(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> key = new LinkedHashMap<>();
    attributes().forEach(attribute -> key.put(attribute.name(), attribute.of(item)));
    return key;
  }

  /** Returns the key of an item as people say it, such as {@code {Artist=Rush, Song=YYZ}}. */
  public String text(Map<String, AttributeValue> item) {
    return attributes().stream()
        .map(attribute -> attribute.name() + "=" + text(attribute.of(item)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String text(AttributeValue value) {
    if (value.b() != null) {
      return Base64.getEncoder().encodeToString(value.b().asByteArrayUnsafe());
    }
    return value.s() == null ? value.n() : value.s();
  }
}
