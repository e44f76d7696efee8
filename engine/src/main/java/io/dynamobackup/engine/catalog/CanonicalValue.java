package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form in which AWS stores an attribute value. An attribute is the first of up to 32 levels,
 * and each list or map puts what it contains one level deeper.
 */
@API(status = Status.INTERNAL)
public final class CanonicalValue {
  private static final int MAX_LEVELS = 32;

  private CanonicalValue() {}

  /** Checks a value and returns it in that form: the value itself where it has it. */
  public static AttributeValue of(AttributeValue value) {
    return of(value, 1);
  }

  private static AttributeValue of(AttributeValue value, int level) {
    if (level > MAX_LEVELS) {
      throw Errors.validation(
          "Nesting Levels have exceeded supported limits: Attributes in the item have nested"
              + " levels beyond supported limit");
    }
    if (value.s() != null || value.b() != null || value.bool() != null) {
      return value;
    }
    if (value.n() != null) {
      String number = CanonicalNumber.of(value.n());
      return number.equals(value.n()) ? value : AttributeValue.fromN(number);
    }
    if (value.hasM()) {
      return ofMap(value, level + 1);
    }
    if (value.hasL()) {
      return ofList(value, level + 1);
    }
    return ofSetOrNull(value);
  }

  private static AttributeValue ofSetOrNull(AttributeValue value) {
    if (value.hasSs()) {
      return CanonicalSet.ofStrings(value);
    }
    if (value.hasNs()) {
      return CanonicalSet.ofNumbers(value);
    }
    if (value.hasBs()) {
      return CanonicalSet.ofBinaries(value);
    }
    if (!Boolean.TRUE.equals(value.nul())) {
      throw Errors.invalidParameter("Null attribute value types must have the value of true");
    }
    return value;
  }

  @SuppressWarnings("ReferenceEquality") // what has not changed is the same object
  private static AttributeValue ofMap(AttributeValue value, int level) {
    Map<String, AttributeValue> given = value.m();
    Map<String, AttributeValue> map = CanonicalItem.map(given, element -> of(element, level));
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
