package io.dynamobackup.junit.rerun;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** The invocations of a template, each asked for when the one before it is done. */
final class RerunInvocations implements Iterator<TestTemplateInvocationContext> {
  private final Reruns reruns;
  private final ExtensionContext context;
  private @Nullable Rerun next;
  private boolean over;

  RerunInvocations(Reruns reruns, ExtensionContext context) {
    this.reruns = reruns;
    this.context = context;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !over) {
      next = reruns.next();
      over = next == null;
      if (over) {
        reruns.publish(context);
      }
    }
    return next != null;
  }

  @Override
  public TestTemplateInvocationContext next() {
    Rerun rerun = hasNext() ? next : null;
    if (rerun == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return new RerunInvocation(rerun);
  }
}
