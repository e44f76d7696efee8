package io.dynamobackup.engine.fork;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * All objects that lead from one object, with the way to each. Values are not looked into: those of
 * the JDK, the SDK's model, and items, which nobody changes once they are written.
 */
final class ObjectGraph {
  private static final String OURS = "io.dynamobackup.";
  private static final String PERSISTENT = "org.pcollections.";

  private final IdentityHashMap<Object, String> ways = new IdentityHashMap<>();
  private final Deque<Object> unseen = new ArrayDeque<>();
  private final Predicate<Class<?>> isValue;

  private ObjectGraph(Predicate<Class<?>> isValue) {
    this.isValue = isValue;
  }

  /** Walks from an object; classes that are said to be values are not looked into. */
  static ObjectGraph of(Object root, Predicate<Class<?>> isValue) {
    ObjectGraph graph = new ObjectGraph(isValue);
    graph.meet(root, root.getClass().getSimpleName());
    while (!graph.unseen.isEmpty()) {
      graph.enter(graph.unseen.remove());
    }
    return graph;
  }

  /** Returns the simple names of all classes that were met. */
  Set<String> classes() {
    return ways.keySet().stream()
        .map(object -> object.getClass().getSimpleName())
        .collect(Collectors.toSet());
  }

  /** Returns the ways to what can change and is in the other graph, too. */
  Set<String> changeableAlsoIn(ObjectGraph other) {
    return ways.entrySet().stream()
        .filter(met -> isChangeable(met.getKey()) && other.ways.containsKey(met.getKey()))
        .map(met -> met.getValue() + ": " + met.getKey().getClass().getName())
        .collect(Collectors.toSet());
  }

  private void meet(Object object, String way) {
    if (object != null && !isLeaf(object) && ways.putIfAbsent(object, way) == null) {
      unseen.add(object);
    }
  }

  private void enter(Object object) {
    String way = ways.get(object);
    if (object.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(object); i++) {
        meet(Array.get(object, i), way + "[]");
      }
    } else if (isOurs(object.getClass())) {
      fields(object, way);
    } else if (object instanceof Collection<?> collection) {
      collection.forEach(each -> meet(each, way + "[]"));
    } else if (object instanceof Map<?, ?> map) {
      map.keySet().forEach(each -> meet(each, way + "{}"));
      map.values().forEach(each -> meet(each, way + "{}"));
    } else if (object instanceof Map.Entry<?, ?> entry) {
      meet(entry.getKey(), way);
      meet(entry.getValue(), way);
    }
  }

  private void fields(Object object, String way) {
    for (Class<?> type = object.getClass(); isOurs(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          meet(value(field, object), way + "." + field.getName());
        }
      }
    }
  }

  private static Object value(Field field, Object object) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private boolean isLeaf(Object object) {
    Class<?> type = object.getClass();
    if (isValue.test(type)) {
      return true;
    }
    if (type.isArray()) {
      return false;
    }
    if (object instanceof Map<?, ?> map && !isOurs(type)) {
      return !map.isEmpty() && map.values().iterator().next() instanceof AttributeValue;
    }
    return object instanceof Enum
        || type.getName().startsWith("software.amazon.awssdk.")
        || type.getName().matches("java\\.(lang|time|math|net)\\..*")
        || (type.isHidden() && !isOurs(type))
        || type.getName().matches("java\\.util\\.(UUID|Optional|Locale|regex\\..*|Comparators.*)")
        || type.getName().matches("java\\.util\\.Collections\\$(ReverseComparator.*|Empty.*)");
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith(OURS) || type.getName().startsWith(PERSISTENT);
  }

  /** What has only final fields is as changeable as what they lead to, and that is met, too. */
  private static boolean isChangeable(Object object) {
    Class<?> type = object.getClass();
    if (type.getName().startsWith(PERSISTENT)
        || type.getName()
            .matches(
                "java\\.util\\.(ImmutableCollections|Collections\\$Unmodif|.*\\$SimpleImmutableEntry).*")) {
      return false;
    }
    if (!isOurs(type)) {
      return true;
    }
    for (Class<?> each = type; isOurs(each); each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
          return true;
        }
      }
    }
    return false;
  }
}
