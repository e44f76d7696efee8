package io.dynamobackup.benchmarks;

import io.dynamobackup.engine.DynamoDbEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** From the start of a fresh JVM, as who starts it sees it, to the first answered call. */
final class ColdStart {
  private static final int ROUNDS = 5;
  private static final String ANSWERED = "answered";

  private ColdStart() {}

  /** Run in a fresh JVM: says when one contestant has given its first answer. */
  public static void main(String[] arguments) {
    Contestant contestant = Contestant.valueOf(arguments[0]);
    switch (contestant) {
      case FLOOR -> Clients.over(emptyAnswers()).listTables();
      case ENGINE -> DynamoDbEngine.start().client().listTables();
      default -> contestant.start().client().listTables();
    }
    System.out.println(ANSWERED);
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
    long started = System.nanoTime();
    Process jvm = FreshJvm.start(ColdStart.class, contestant.name());
    try (BufferedReader output = jvm.inputReader(StandardCharsets.UTF_8)) {
      if (output.lines().noneMatch(ANSWERED::equals)) {
        throw new IllegalStateException(contestant + " ended without an answer");
      }
      return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    } finally {
      jvm.waitFor();
    }
  }
}
