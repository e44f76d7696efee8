package io.dynamobackup.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What a call costs beside Amazon DynamoDB Local in the same JVM: processor time of the whole JVM,
 * as that works in threads of its own, of the cheapest of many rounds, with the client on the same
 * account. Each contestant has a JVM of its own.
 */
final class PeerCost {
  private static final int ROUNDS = 32;

  private PeerCost() {}

  /**
   * How much cheaper a call should be than a peer's.
   *
   * @param target so many times
   */
  private record Contest(MeasuredCall call, Contestant peer, double target) {}

  private static final List<Contest> CONTESTS =
      List.of(
          new Contest(MeasuredCall.PUT_ITEM, Contestant.LOCAL_EMBEDDED, 3),
          new Contest(MeasuredCall.QUERY_OF_HUNDRED, Contestant.LOCAL_EMBEDDED, 2));

  /** Without arguments prints a table; with a contestant and a call, one figure, of this JVM. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      System.out.println(
          CallFigure.of(
              Contestant.valueOf(arguments[0]),
              MeasuredCall.valueOf(arguments[1]),
              ROUNDS,
              Processor.OF_JVM));
      System.exit(0);
    }
    System.out.println("| call | engine | peer | ratio | target | |");
    System.out.println("|---|---|---|---|---|---|");
    for (Contest contest : CONTESTS) {
      print(
          contest, alone(Contestant.ENGINE, contest.call()), alone(contest.peer(), contest.call()));
    }
  }

  private static void print(Contest contest, CallFigure engine, CallFigure peer) {
    double ratio = peer.micros() / engine.micros();
    System.out.printf(
        Locale.ROOT,
        "| %s | %.1f µs | %s: %.1f µs | %.1f× | at least %s× | %s |%n",
        contest.call(),
        engine.micros(),
        contest.peer(),
        peer.micros(),
        ratio,
        contest.target(),
        ratio >= contest.target() ? "met" : "**missed**");
  }

  private static CallFigure alone(Contestant contestant, MeasuredCall call)
      throws IOException, InterruptedException {
    return CallFigure.parse(
        FreshJvm.lastLine(FreshJvm.start(PeerCost.class, contestant.name(), call.name())));
  }
}
