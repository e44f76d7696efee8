package io.dynamobackup.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.dynamobackup.junit.DynamoBackupTest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class NoWireMockTests {

  @Test
  void test_without_a_parameter_of_it_loads_no_class_of_wiremock() throws Exception {
    try (Watched classes = Watched.of(WithoutTestCases.class)) {
      assertThat(classes.succeeded()).isEqualTo(1);
      assertThat(classes.ofWireMock()).isEmpty();
    }
  }

  @Test
  void test_with_a_parameter_of_it_does() throws Exception {
    try (Watched classes = Watched.of(WithTestCases.class)) {
      assertThat(classes.succeeded()).isEqualTo(1);
      assertThat(classes.ofWireMock()).isNotEmpty();
    }
  }

  @DynamoBackupTest
  static class WithoutTestCases {

    @Test
    void calls(DynamoDbClient dynamo) {
      assertThat(dynamo.listTables().tableNames()).isEmpty();
    }
  }

  @DynamoBackupTest
  static class WithTestCases {

    @Test
    void calls(DynamoDbClient dynamo, WireMock wireMock) {
      assertThat(dynamo.listTables().tableNames()).isEmpty();
    }
  }

  /** Runs a test class; in a class loader of its own, which is asked to. */
  public static final class Runner {
    private Runner() {}

    /** Returns how many tests succeeded. */
    public static long run(Class<?> type) {
      LauncherDiscoveryRequest request =
          LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
      SummaryGeneratingListener summary = new SummaryGeneratingListener();
      LauncherFactory.create().execute(request, summary);
      return summary.getSummary().getTestsSucceededCount();
    }
  }

  /** All that is not of the JDK, loaded anew and noted. */
  private static final class Watched extends URLClassLoader {
    private final Set<String> loaded = ConcurrentHashMap.newKeySet();
    private long succeeded;

    private Watched(List<URL> classPath) {
      super(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    static Watched of(Class<?> testClass) throws ReflectiveOperationException, IOException {
      Watched classes =
          new Watched(
              Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                  .map(Watched::url)
                  .toList());
      Thread thread = Thread.currentThread();
      ClassLoader outer = thread.getContextClassLoader();
      thread.setContextClassLoader(classes);
      try {
        classes.succeeded =
            (long)
                classes
                    .loadClass(Runner.class.getName())
                    .getMethod("run", Class.class)
                    .invoke(null, classes.loadClass(testClass.getName()));
      } finally {
        thread.setContextClassLoader(outer);
      }
      return classes;
    }

    private static URL url(String entry) {
      try {
        return new File(entry).toURI().toURL();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      Class<?> found = super.findClass(name);
      loaded.add(name);
      return found;
    }

    long succeeded() {
      return succeeded;
    }

    List<String> ofWireMock() {
      return loaded.stream().filter(name -> name.contains("tomakehurst")).sorted().toList();
    }
  }
}
