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
 * The key attributes of a table or index. Only the keys of global secondary indexes have several of
 * a kind (Developer Guide, "Multi-attribute key schema").
 *
 * @param partitions the attributes of the partition key: one at least
 * @param sorts the attributes of the sort key, the first of which counts most; none, if there is no
 *     sort key
 */
@API(status = Status.INTERNAL)
public record KeySchema(List<KeyAttribute> partitions, List<KeyAttribute> sorts) {

  /** Creates a schema whose attributes are all there. */
  public KeySchema {
    partitions = List.copyOf(partitions);
    sorts = List.copyOf(sorts);
    if (partitions.isEmpty()) {
      throw new IllegalArgumentException("partitions (%s) must not be empty".formatted(partitions));
    }
  }

  /** Reads a schema whose attributes are all defined. */
  public static KeySchema of(
      List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
    return new KeySchema(
        defined(KeyType.HASH, elements, definitions),
        defined(KeyType.RANGE, elements, definitions));
  }

  private static List<KeyAttribute> defined(
      KeyType type, List<KeySchemaElement> elements, List<AttributeDefinition> definitions) {
    return elements.stream()
        .filter(element -> element.keyType() == type)
        .map(element -> defined(element.attributeName(), definitions))
        .toList();
  }

  private static KeyAttribute defined(String name, List<AttributeDefinition> definitions) {
    for (AttributeDefinition definition : definitions) {
      if (definition.attributeName().equals(name)) {
        return new KeyAttribute(name, definition.attributeType());
      }
    }
    throw new IllegalArgumentException("attribute (%s) must be defined".formatted(name));
  }

  /** Returns the partition key, or its first attribute. */
  public KeyAttribute partition() {
    return partitions.get(0);
  }

  /** Returns the sort key, or its first attribute; null if there is none. */
  public @Nullable KeyAttribute sort() {
    return sorts.isEmpty() ? null : sorts.get(0);
  }

  /** Returns true if the partition key or the sort key has more attributes than one. */
  public boolean isMultiAttribute() {
    return partitions.size() > 1 || sorts.size() > 1;
  }

  /** Returns the key attributes, those of the partition key first. */
  public List<KeyAttribute> attributes() {
    if (sorts.isEmpty()) {
      return partitions;
    }
    if (!isMultiAttribute()) {
      return List.of(partition(), sorts.get(0));
    }
    List<KeyAttribute> attributes = new ArrayList<>(partitions);
    attributes.addAll(sorts);
    return attributes;
  }

  /** Returns the schema as requests and descriptions tell it. */
  public List<KeySchemaElement> elements() {
    List<KeySchemaElement> elements = new ArrayList<>();
    partitions.forEach(attribute -> elements.add(element(attribute, KeyType.HASH)));
    sorts.forEach(attribute -> elements.add(element(attribute, KeyType.RANGE)));
    return elements;
  }

  private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute.name()).keyType(type).build();
  }

  /** Returns true if the attribute is part of the key. */
  public boolean contains(String attributeName) {
    return isAmong(partitions, attributeName) || isAmong(sorts, attributeName);
  }

  private static boolean isAmong(List<KeyAttribute> attributes, String name) {
    for (KeyAttribute attribute : attributes) {
      if (attribute.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the key of an item that has all key attributes. */
  public ItemKey keyOf(Map<String, AttributeValue> item) {
    return ItemKey.of(partitionOf(item), sortOf(item));
  }

  /** Returns the key, in an index of this schema, of an item that has all key attributes. */
  ItemKey indexKeyOf(Map<String, AttributeValue> item, ItemKey itemKey) {
    return ItemKey.inIndex(partitionOf(item), sortOf(item), itemKey);
  }

  private AttributeValue partitionOf(Map<String, AttributeValue> item) {
    return partitions.size() == 1
        ? partition().of(item)
        : partitionValue(partitions.stream().map(attribute -> attribute.of(item)).toList());
  }

  private @Nullable AttributeValue sortOf(Map<String, AttributeValue> item) {
    if (sorts.isEmpty()) {
      return null;
    }
    return sorts.size() == 1
        ? sorts.get(0).of(item)
        : sortValue(sorts.stream().map(attribute -> attribute.of(item)).toList());
  }

  /** Returns the partition key as rows have it: one value, of however many attributes. */
  public AttributeValue partitionValue(List<AttributeValue> values) {
    return partitions.size() == 1 ? values.get(0) : CompositeKey.of(values);
  }

  /**
   * Returns the sort key as rows have it: one value, of however many attributes.
   *
   * @param values those of the first attributes, or of all; where there are several attributes, the
   *     sort keys that have the first few values begin with what is returned
   */
  public AttributeValue sortValue(List<AttributeValue> values) {
    return sorts.size() == 1 ? values.get(0) : CompositeKey.of(values);
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
