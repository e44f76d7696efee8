package io.dynamobackup.engine.catalog;

import io.dynamobackup.engine.error.Errors;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form in which AWS stores a set: not empty, no element twice, numbers canonical. A string or
 * binary in it may be empty.
 */
final class CanonicalSet {
  private CanonicalSet() {}

  static AttributeValue ofStrings(AttributeValue value) {
    List<String> strings = value.ss();
    if (strings.isEmpty()) {
      throw Errors.invalidParameter("An string set  may not be empty");
    }
    if (hasDuplicates(strings)) {
      throw Errors.invalidParameter("Input collection " + strings + " contains duplicates.");
    }
    return value;
  }

  /** Elements that are written differently but are the same number are duplicates. */
  static AttributeValue ofNumbers(AttributeValue value) {
    List<String> given = value.ns();
    if (given.isEmpty()) {
      throw Errors.invalidParameter("An number set  may not be empty");
    }
    List<String> numbers = new ArrayList<>(given.size());
    for (String number : given) {
      numbers.add(CanonicalNumber.of(number));
    }
    if (hasDuplicates(numbers)) {
      throw Errors.validation("Input collection contains duplicates");
    }
    return numbers.equals(given) ? value : AttributeValue.fromNs(numbers);
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
    return value;
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
