package io.dynamobackup.engine.value;

import io.dynamobackup.engine.error.WordedFault;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;

/**
 * Elements that a set has twice, and what AWS says of them. Older words list the elements as they
 * were sent; newer ones in order up to the first that is twice, then that, then the rest as sent,
 * and of numbers none.
 */
final class Duplicates {
  private Duplicates() {}

  static void refuseStrings(List<String> strings, Comparator<String> order) {
    if (areIn(strings)) {
      throw WordedFault.invalidParameter(
          "Input collection " + strings + " contains duplicates.",
          "Input collection [%s] contains duplicates."
              .formatted(quoted(strings, order, Function.identity(), ", ")));
    }
  }

  static void refuseNumbers(List<String> numbers) {
    if (areIn(numbers)) {
      throw WordedFault.of(
          "Input collection contains duplicates",
          "One or more parameter values were invalid: Input collection contains duplicates.");
    }
  }

  /** AWS's text lacks a space. */
  static void refuseBinaries(List<SdkBytes> binaries, Comparator<SdkBytes> order) {
    if (areIn(binaries)) {
      throw WordedFault.invalidParameter(
          "Input collection %sof type BS contains duplicates."
              .formatted(binaries.stream().map(Duplicates::base64).toList()),
          "Input collection [%s]of type BS contains duplicates."
              .formatted(quoted(binaries, order, Duplicates::base64, ",")));
    }
  }

  private static boolean areIn(List<?> elements) {
    return elements.size() > 1 && new HashSet<>(elements).size() < elements.size();
  }

  private static <T> String quoted(
      List<T> elements, Comparator<T> order, Function<T, String> text, String separator) {
    TreeSet<T> seen = new TreeSet<>(order);
    int read = 0;
    while (seen.add(elements.get(read))) {
      read++;
    }
    List<T> told = new ArrayList<>(seen);
    told.addAll(elements.subList(read, elements.size()));
    return told.stream()
        .map(element -> '"' + text.apply(element) + '"')
        .collect(Collectors.joining(separator));
  }

  private static String base64(SdkBytes binary) {
    return Base64.getEncoder().encodeToString(binary.asByteArrayUnsafe());
  }
}
