package io.dynamobackup.engine.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dynamobackup.engine.error.Errors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
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
    if (strings.isEmpty()) {
      throw Errors.invalidParameter("An string set  may not be empty");
    }
    if (hasDuplicates(strings)) {
      throw Errors.invalidParameter("Input collection " + strings + " contains duplicates.");
    }
    List<String> ordered = ordered(strings, UTF_8_BYTES);
    return ordered.equals(strings) ? value : AttributeValue.fromSs(ordered);
  }

  /** Elements that are written differently but are the same number are duplicates. */
  static AttributeValue ofNumbers(AttributeValue value) {
    List<String> given = value.ns();
    if (given.isEmpty()) {
      throw Errors.invalidParameter("An number set  may not be empty");
    }
    List<String> numbers = new ArrayList<>(given.size());
    for (String number : given) {
      numbers.add(AttributeNumber.of(number));
    }
    if (hasDuplicates(numbers)) {
      throw Errors.validation("Input collection contains duplicates");
    }
    List<String> ordered = ordered(numbers, NUMBERS);
    return ordered.equals(given) ? value : AttributeValue.fromNs(ordered);
  }

  /** AWS's last text lacks a space. */
  static AttributeValue ofBinaries(AttributeValue value) {
    List<SdkBytes> binaries = value.bs();
    if (binaries.isEmpty()) {
      throw Errors.invalidParameter("Binary sets should not be empty");
    }
    if (hasDuplicates(binaries)) {
      throw Errors.invalidParameter(
          "Input collection " + base64(binaries) + "of type BS contains duplicates.");
    }
    List<SdkBytes> ordered = ordered(binaries, BYTES);
    return ordered.equals(binaries) ? value : AttributeValue.fromBs(ordered);
  }

  private static <T> List<T> ordered(List<T> elements, Comparator<T> order) {
    return elements.stream().sorted(order).toList();
  }

  private static String base64(List<SdkBytes> binaries) {
    return binaries.stream()
        .map(binary -> Base64.getEncoder().encodeToString(binary.asByteArrayUnsafe()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static boolean hasDuplicates(Collection<?> elements) {
    return elements.size() > 1 && new HashSet<>(elements).size() < elements.size();
  }
}
