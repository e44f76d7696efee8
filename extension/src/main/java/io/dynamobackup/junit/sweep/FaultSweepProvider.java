package io.dynamobackup.junit.sweep;

import io.dynamobackup.junit.FaultSweep;
import io.dynamobackup.junit.SweptFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** The runs of a {@link FaultSweep}; what the first one calls says which others there are. */
@API(status = Status.INTERNAL)
public final class FaultSweepProvider implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), FaultSweep.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    FaultSweep sweep =
        AnnotationSupport.findAnnotation(context.getTestMethod(), FaultSweep.class).orElseThrow();
    Predicate<String> operations = operations(sweep);
    FailedPairs failed = new FailedPairs(context);
    context.getStore(Namespace.create(FailedPairs.class)).put(FailedPairs.class, failed);
    if (!sweep.replay().isEmpty()) {
      return Stream.of(FaultRun.of(Pair.read(sweep.replay()), operations, failed));
    }
    OrdinaryRun first = new OrdinaryRun("without faults", operations);
    return Stream.concat(
        Stream.of(first),
        Stream.of(first)
            .flatMap(run -> pairs(sweep, run.made(context, sweep.max()), context).stream())
            .map(pair -> FaultRun.of(pair, operations, failed)));
  }

  private static Predicate<String> operations(FaultSweep sweep) {
    Set<String> only = Set.of(sweep.operations());
    return only.isEmpty() ? operation -> true : only::contains;
  }

  private static List<Pair> pairs(FaultSweep sweep, List<String> made, ExtensionContext context) {
    if (sweep.faults().length == 0) {
      throw new ExtensionConfigurationException(
          "@FaultSweep on %s has no faults: leave faults out for the usual ones"
              .formatted(context.getRequiredTestMethod()));
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      for (SweptFault fault : sweep.faults()) {
        if (fault.fault().canHappenTo(made.get(i))) {
          pairs.add(new Pair(i + 1, made.get(i), fault));
        }
      }
    }
    OrdinaryRun.requireAtMost(context, sweep.max(), pairs.size(), "pairs of call and fault");
    return pairs;
  }
}
