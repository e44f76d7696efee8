package io.dynamobackup.junit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Loads our providers anew, where a library cannot be found. */
final class WithoutLibrary extends ClassLoader {
  private final String library;

  WithoutLibrary(String library) {
    super(WithoutLibrary.class.getClassLoader());
    this.library = library;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(library)) {
      throw new ClassNotFoundException(name);
    }
    if (name.matches("io\\.dynamobackup\\.junit\\.(Enhanced.*|Backup.*|Library)")) {
      Class<?> present = findLoadedClass(name);
      return present == null ? define(name) : present;
    }
    return super.loadClass(name, resolve);
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    byte[] code = code(name);
    return defineClass(name, code, 0, code.length);
  }

  private byte[] code(String name) throws ClassNotFoundException {
    try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      return code.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
