package io.dynamobackup.engine.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.error.WordedFault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form in which AWS stores a set: not empty, no element twice, numbers canonical, and in an
 * order of its own, which is that of sort keys. A string or binary in it may be empty.
 */
final class CanonicalSet {
  private static final Comparator<String> UTF_8_BYTES =
      Comparator.comparing(string -> string.getBytes(UTF_8), Arrays::compareUnsigned);
  private static final Comparator<String> NUMBERS = Comparator.comparing(BigDecimal::new);
  private static final Comparator<SdkBytes> BYTES =
      Comparator.comparing(SdkBytes::asByteArrayUnsafe, Arrays::compareUnsigned);

  private CanonicalSet() {}

  static AttributeValue ofStrings(AttributeValue value) {
    List<String> strings = value.ss();
    requireNotEmpty(strings, "An string set  may not be empty");
    Duplicates.refuseStrings(strings, UTF_8_BYTES);
    List<String> ordered = ordered(strings, UTF_8_BYTES);
    return ordered.equals(strings) ? value : AttributeValue.fromSs(ordered);
  }

  /** Elements that are written differently but are the same number are duplicates. */
  static AttributeValue ofNumbers(AttributeValue value) {
    List<String> given = value.ns();
    requireNotEmpty(given, "An number set  may not be empty");
    List<String> numbers = new ArrayList<>(given.size());
    for (String number : given) {
      numbers.add(AttributeNumber.of(number));
    }
    Duplicates.refuseNumbers(numbers);
    List<String> ordered = ordered(numbers, NUMBERS);
    return ordered.equals(given) ? value : AttributeValue.fromNs(ordered);
  }

  static AttributeValue ofBinaries(AttributeValue value) {
    List<SdkBytes> binaries = value.bs();
    requireNotEmpty(binaries, "Binary sets should not be empty");
    Duplicates.refuseBinaries(binaries, BYTES);
    List<SdkBytes> ordered = ordered(binaries, BYTES);
    return ordered.equals(binaries) ? value : AttributeValue.fromBs(ordered);
  }

  private static <T> List<T> ordered(List<T> elements, Comparator<T> order) {
    return elements.stream().sorted(order).toList();
  }

  private static void requireNotEmpty(List<?> elements, String rule) {
    if (elements.isEmpty()) {
      throw WordedFault.invalidParameter(rule);
    }
  }
}
