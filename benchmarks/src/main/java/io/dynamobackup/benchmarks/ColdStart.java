package io.dynamobackup.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** From the start of {@code main} in a fresh JVM to the first answered call. */
final class ColdStart {
  private static final int ROUNDS = 5;

  private ColdStart() {}

  /** Run in a fresh JVM: prints the milliseconds to the first answer of one contestant. */
  public static void main(String[] arguments) {
    long started = System.nanoTime();
    Contestant contestant = Contestant.valueOf(arguments[0]);
    if (contestant == Contestant.FLOOR) {
      Clients.over(emptyAnswers()).listTables();
    } else {
      contestant.start().client().listTables();
    }
    System.out.println(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
    System.exit(0);
  }

  /** A recording would load the engine: the floor has its one answer written down. */
  private static SdkHttpClient emptyAnswers() {
    return new FixedTransport(
        "{\"TableNames\":[]}".getBytes(StandardCharsets.UTF_8),
        SdkHttpFullResponse.builder().statusCode(200).build());
  }

  /** Returns the median of fresh JVMs for each contestant, one after the other in rounds. */
  static Map<Contestant, Long> medians() throws IOException, InterruptedException {
    Map<Contestant, List<Long>> all = new EnumMap<>(Contestant.class);
    for (int round = 0; round < ROUNDS; round++) {
      for (Contestant contestant :
          List.of(Contestant.FLOOR, Contestant.ENGINE, Contestant.LOCAL_EMBEDDED)) {
        all.computeIfAbsent(contestant, c -> new ArrayList<>()).add(millis(contestant));
      }
    }
    Map<Contestant, Long> medians = new EnumMap<>(Contestant.class);
    all.forEach(
        (contestant, millis) ->
            medians.put(contestant, millis.stream().sorted().toList().get(ROUNDS / 2)));
    return medians;
  }

  private static long millis(Contestant contestant) throws IOException, InterruptedException {
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                contestant.name())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String output = new String(jvm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jvm.waitFor();
    return output.lines().map(String::strip).reduce((a, b) -> b).map(Long::parseLong).orElseThrow();
  }
}
