package io.dynamobackup.engine.value;

import io.dynamobackup.engine.error.WordedFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form in which AWS stores an attribute value. An attribute is the first of up to 32 levels,
 * and each list or map puts what it contains one level deeper.
 */
@API(status = Status.INTERNAL)
public final class CanonicalValue {
  /** How many levels AWS keeps. */
  public static final int MAX_LEVELS = 32;

  private CanonicalValue() {}

  /** Checks a value and returns it in that form: the value itself where it has it. */
  public static AttributeValue of(AttributeValue value) {
    return of(value, 1);
  }

  private static AttributeValue of(AttributeValue value, int level) {
    if (level > MAX_LEVELS) {
      throw tooDeep();
    }
    if (value.s() != null || value.b() != null || value.bool() != null) {
      return value;
    }
    if (value.hasM()) {
      return ofMap(value, level + 1);
    }
    if (value.hasL()) {
      return ofList(value, level + 1);
    }
    return ofOneLevel(value);
  }

  /** Checks a value that is no map or list and returns it in that form. */
  public static AttributeValue ofOneLevel(AttributeValue value) {
    if (value.n() != null) {
      String number = AttributeNumber.of(value.n());
      return number.equals(value.n()) ? value : AttributeValue.fromN(number);
    }
    if (value.hasSs()) {
      return CanonicalSet.ofStrings(value);
    }
    if (value.hasNs()) {
      return CanonicalSet.ofNumbers(value);
    }
    if (value.hasBs()) {
      return CanonicalSet.ofBinaries(value);
    }
    if (Boolean.FALSE.equals(value.nul())) {
      throw WordedFault.invalidParameter("Null attribute value types must have the value of true");
    }
    return value;
  }

  /**
   * Checks that lists and maps in a value, which need not be right, go no deeper than AWS keeps.
   */
  public static void requireDepth(@Nullable AttributeValue value) {
    requireDepth(value, MAX_LEVELS);
  }

  /** Checks that lists and maps in a value, which need not be right, have no more levels. */
  public static void requireDepth(@Nullable AttributeValue value, int levels) {
    if (isDeeper(value, levels)) {
      throw tooDeep();
    }
  }

  private static boolean isDeeper(@Nullable AttributeValue value, int levels) {
    return value != null
        && (levels < 1
            || value.l().stream().anyMatch(member -> isDeeper(member, levels - 1))
            || value.m().values().stream().anyMatch(member -> isDeeper(member, levels - 1)));
  }

  private static RuntimeException tooDeep() {
    return WordedFault.of(
        "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels"
            + " beyond supported limit");
  }

  /** Applies a function to all values; returns the map itself where none changes. */
  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  public static Map<String, AttributeValue> map(
      Map<String, AttributeValue> values, UnaryOperator<AttributeValue> function) {
    Map<String, AttributeValue> changed = null;
    for (Map.Entry<String, AttributeValue> entry : values.entrySet()) {
      AttributeValue value = function.apply(entry.getValue());
      if (value != entry.getValue()) {
        if (changed == null) {
          changed = new LinkedHashMap<>(values);
        }
        changed.put(entry.getKey(), value);
      }
    }
    return changed == null ? values : Collections.unmodifiableMap(changed);
  }

  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  private static AttributeValue ofMap(AttributeValue value, int level) {
    Map<String, AttributeValue> given = value.m();
    Map<String, AttributeValue> map = map(given, element -> of(element, level));
    return map == given ? value : AttributeValue.fromM(map);
  }

  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  private static AttributeValue ofList(AttributeValue value, int level) {
    List<AttributeValue> elements = new ArrayList<>(value.l().size());
    boolean changed = false;
    for (AttributeValue given : value.l()) {
      AttributeValue element = of(given, level);
      changed |= element != given;
      elements.add(element);
    }
    return changed ? AttributeValue.fromL(elements) : value;
  }
}
