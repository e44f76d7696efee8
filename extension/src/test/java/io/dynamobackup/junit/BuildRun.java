package io.dynamobackup.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What became of the tests of a fixture that was run as a build tool runs it: the test kit
 * publishes no files.
 *
 * @param texts the contents of the files that were published
 * @param failures what failed
 */
public record BuildRun(List<String> texts, List<Throwable> failures) {

  /** Runs a fixture, whose files go to a directory. */
  public static BuildRun of(Class<?> fixture, Map<String, String> parameters, Path directory) {
    Listener listener = new Listener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(fixture))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .configurationParameters(parameters)
                .configurationParameter("junit.platform.reporting.output.dir", directory.toString())
                .build(),
            listener);
    return new BuildRun(listener.texts, listener.failures);
  }

  private static final class Listener implements TestExecutionListener {
    private final List<String> texts = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Override
    public void fileEntryPublished(TestIdentifier test, FileEntry file) {
      try {
        texts.add(Files.readString(file.getPath()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() == TestExecutionResult.Status.FAILED) {
        result.getThrowable().ifPresent(failures::add);
      }
    }
  }
}
