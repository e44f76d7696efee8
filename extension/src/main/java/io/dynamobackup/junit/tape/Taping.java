package io.dynamobackup.junit.tape;

import io.dynamobackup.engine.EngineOptions;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** What tapes are to a test: nothing, unless the run records or checks them. */
@API(status = Status.INTERNAL)
public final class Taping {
  private static final String DIRECTORY = "dynamobackup.tape.directory";
  private static final String DEFAULT_DIRECTORY = "src/test/tapes";

  private final @Nullable Track track;

  private Taping(@Nullable Track track) {
    this.track = track;
  }

  /** Returns what tapes are to a test, or to the class whose tests share an engine. */
  public static Taping of(ExtensionContext context, String region) {
    TapeMode mode = TapeMode.of(context);
    if (mode == TapeMode.OFF) {
      return new Taping(null);
    }
    Tape tape = tape(context);
    String test = test(context);
    return switch (mode) {
      case OFF -> new Taping(null);
      case RECORD ->
          new Taping(new Recorder(tape, test, new Endpoint(EndpointAddress.of(context), region)));
      case CHECK -> new Taping(checker(context, tape, test));
    };
  }

  /** A test that is on no tape, such as one of faults, is told of and not compared. */
  private static @Nullable Checker checker(ExtensionContext context, Tape tape, String test) {
    List<Exchange> expected = tape.of(test);
    if (expected.isEmpty()) {
      context.publishReportEntry("not on the tape", tape + ": " + test);
      return null;
    }
    return new Checker(tape, test, expected);
  }

  /** One per class in a run: tests of a class that run at the same time share it. */
  private static Tape tape(ExtensionContext context) {
    Path directory =
        Path.of(context.getConfigurationParameter(DIRECTORY).orElse(DEFAULT_DIRECTORY));
    String name = context.getRequiredTestClass().getName();
    return context
        .getRoot()
        .getStore(Namespace.create(Taping.class))
        .getOrComputeIfAbsent(name, key -> new Tape(directory, name), Tape.class);
  }

  private static String test(ExtensionContext context) {
    Optional<Method> method = context.getTestMethod();
    if (method.isEmpty()) {
      return "the class";
    }
    String name = method.get().getName();
    String displayed = context.getDisplayName();
    return displayed.startsWith(name + "(") ? name : name + " " + displayed;
  }

  /** Refuses a test of which a tape would hold but a part, or another one each time. */
  public void requireNone(String reason) {
    if (track != null) {
      throw new ExtensionConfigurationException(
          "%s: %s; leave it out of this run".formatted(TapeMode.PARAMETER, reason));
    }
  }

  /** Returns the options of an engine whose clients are heard; they must have no gateway. */
  public EngineOptions listenTo(EngineOptions options) {
    Track heard = track;
    if (heard == null) {
      return options;
    }
    if (options.gateway() != null) {
      requireNone("the tape would stand in the place of the gateway of its options");
    }
    return options.toBuilder().gateway(new TapedGateway(heard)).build();
  }

  /**
   * Ends with the test: what was recorded is kept, or drift fails it.
   *
   * @throws AssertionError if the engine answered otherwise than the tape, unless that is known
   */
  public void end(ExtensionContext context) {
    if (track != null) {
      track.end(context);
    }
  }
}
