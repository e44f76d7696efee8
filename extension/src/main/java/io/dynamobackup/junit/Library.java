package io.dynamobackup.junit;

/** A library that users may have on their class path, or not. */
final class Library {
  private Library() {}

  /** Returns true if the library that has the class is there. */
  static boolean isPresent(String className) {
    try {
      Class.forName(className, false, Library.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
