package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.CrashSweep;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** The runs of a {@link CrashSweep}: one that is not stopped, and one for each place to stop at. */
@API(status = Status.INTERNAL)
public final class CrashSweepProvider implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), CrashSweep.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    CrashSweep sweep =
        AnnotationSupport.findAnnotation(context.getTestMethod(), CrashSweep.class).orElseThrow();
    OrdinaryRun first = new OrdinaryRun("not stopped", operation -> true);
    return Stream.concat(
        Stream.of(first),
        Stream.of(first).flatMap(run -> stops(sweep, run.made(context, sweep.max()), context)));
  }

  private static Stream<CrashRun> stops(
      CrashSweep sweep, List<String> made, ExtensionContext context) {
    if (made.isEmpty()) {
      return Stream.empty();
    }
    if (sweep.replay() > made.size()) {
      throw new ExtensionConfigurationException(
          "replay (%s) of @CrashSweep on %s must be from 0 to %s, as many calls as the test makes"
              .formatted(sweep.replay(), context.getRequiredTestMethod(), made.size()));
    }
    return sweep.replay() >= 0
        ? Stream.of(CrashRun.after(sweep.replay(), made))
        : IntStream.rangeClosed(0, made.size()).mapToObj(calls -> CrashRun.after(calls, made));
  }
}
