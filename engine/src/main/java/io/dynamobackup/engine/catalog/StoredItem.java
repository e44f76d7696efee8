package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.value.CanonicalValue;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as a table keeps it: unmodifiable, its attributes side by side in the order in which they
 * were written, its size counted once. Most items have so few attributes that to look through them
 * is as fast as to look one up; a map of the JDK takes four times the memory.
 */
final class StoredItem extends AbstractMap<String, AttributeValue> {
  private static final int FEW = 16;

  private final Object[] content;
  private final @Nullable Map<String, AttributeValue> byName;
  private final int bytes;

  private StoredItem(Object[] content, @Nullable Map<String, AttributeValue> byName) {
    this.content = content;
    this.byName = byName;
    int size = 0;
    for (int i = 0; i < content.length; i += 2) {
      size += ItemSize.ofString(name(i)) + ItemSize.of(value(i));
    }
    this.bytes = size;
  }

  /** Takes an item whose values are canonical, and which does not change. */
  static StoredItem of(Map<String, AttributeValue> item) {
    return item instanceof StoredItem stored ? stored : of(item, UnaryOperator.identity());
  }

  /** Checks the values of an item that does not change, and takes it in canonical form. */
  static StoredItem canonical(Map<String, AttributeValue> item) {
    return of(item, CanonicalValue::of);
  }

  private static StoredItem of(
      Map<String, AttributeValue> item, UnaryOperator<AttributeValue> form) {
    boolean isLarge = item.size() > FEW;
    Map<String, AttributeValue> formed = isLarge ? CanonicalValue.map(item, form) : item;
    Filling filling = new Filling(formed.size(), isLarge ? UnaryOperator.identity() : form);
    formed.forEach(filling);
    return new StoredItem(filling.content, isLarge ? formed : null);
  }

  /** Returns the size that DynamoDB counts. */
  int bytes() {
    return bytes;
  }

  @Override
  public int size() {
    return content.length / 2;
  }

  @Override
  public @Nullable AttributeValue get(@Nullable Object name) {
    if (byName != null) {
      return byName.get(name);
    }
    for (int i = 0; i < content.length; i += 2) {
      if (content[i].equals(name)) {
        return value(i);
      }
    }
    return null;
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
    for (int i = 0; i < content.length; i += 2) {
      action.accept(name(i), value(i));
    }
  }

  @Override
  public Set<Map.Entry<String, AttributeValue>> entrySet() {
    return new Attributes();
  }

  private String name(int place) {
    return (String) content[place];
  }

  private AttributeValue value(int place) {
    return (AttributeValue) content[place + 1];
  }

  /** Takes attributes one after the other, each in the form that is wanted. */
  private static final class Filling implements BiConsumer<String, AttributeValue> {
    private final Object[] content;
    private final UnaryOperator<AttributeValue> form;
    private int filled;

    Filling(int attributes, UnaryOperator<AttributeValue> form) {
      this.content = new Object[2 * attributes];
      this.form = form;
    }

    @Override
    public void accept(String name, AttributeValue value) {
      content[filled] = name;
      content[filled + 1] = form.apply(value);
      filled += 2;
    }
  }

  private final class Attributes extends AbstractSet<Map.Entry<String, AttributeValue>> {
    @Override
    public int size() {
      return StoredItem.this.size();
    }

    @Override
    public Iterator<Map.Entry<String, AttributeValue>> iterator() {
      return new Iterator<>() {
        private int place;

        @Override
        public boolean hasNext() {
          return place < content.length;
        }

        @Override
        public Map.Entry<String, AttributeValue> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          place += 2;
          return Map.entry(name(place - 2), value(place - 2));
        }
      };
    }
  }
}
