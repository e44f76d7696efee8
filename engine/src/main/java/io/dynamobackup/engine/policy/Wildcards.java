package io.dynamobackup.engine.policy;

/** Names in which {@code *} stands for any characters and {@code ?} for one. */
final class Wildcards {
  private Wildcards() {}

  static boolean areIn(String name) {
    return name.indexOf('*') >= 0 || name.indexOf('?') >= 0;
  }

  static boolean match(String pattern, String text) {
    int inPattern = 0;
    int inText = 0;
    int star = -1;
    int afterStar = 0;
    while (inText < text.length()) {
      char next = inPattern < pattern.length() ? pattern.charAt(inPattern) : 0;
      if (next == '*') {
        star = inPattern++;
        afterStar = inText;
      } else if (next == '?' || next == text.charAt(inText)) {
        inPattern++;
        inText++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inText = ++afterStar;
      } else {
        return false;
      }
    }
    return pattern.substring(inPattern).chars().allMatch(rest -> rest == '*');
  }
}
