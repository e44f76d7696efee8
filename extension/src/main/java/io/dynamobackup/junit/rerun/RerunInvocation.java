package io.dynamobackup.junit.rerun;

import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One invocation of a template. */
record RerunInvocation(Rerun rerun) implements TestTemplateInvocationContext {

  @Override
  public String getDisplayName(int invocationIndex) {
    return "[%d] %s".formatted(invocationIndex, rerun.name());
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(new RerunCallbacks(rerun));
  }

  @Override
  public void prepareInvocation(ExtensionContext context) {
    Rerun.set(context, rerun);
  }
}
