package io.dynamobackup.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a call costs the thread that makes it: its processor time, of the cheapest of many rounds,
 * and what it allocates. Neighbours on a busy machine, and compilers that are still at work,
 * stretch the time of a clock far more than this.
 *
 * <p>A JVM may compile a loop badly for good: each figure is the median of several JVMs, which the
 * engine and the floor take in turn.
 */
final class CallCost {
  private static final int JVMS = 3;

  /** After 16, a query of a hundred still became cheaper. */
  private static final int ROUNDS = 48;

  private CallCost() {}

  /** Without arguments prints a table; with a contestant and a call, one figure, of this JVM. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 2) {
      System.out.println(
          CallFigure.of(
              Contestant.valueOf(arguments[0]),
              MeasuredCall.valueOf(arguments[1]),
              ROUNDS,
              Processor.OF_THREAD));
      System.exit(0);
    }
    System.out.println(
        "| call | engine | floor | ratio | target | | allocated by the engine | by the floor |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (MeasuredCall call : MeasuredCall.values()) {
      List<CallFigure> floor = new ArrayList<>();
      List<CallFigure> engine = new ArrayList<>();
      for (int i = 0; i < JVMS; i++) {
        floor.add(alone(Contestant.FLOOR, call));
        engine.add(alone(Contestant.ENGINE, call));
      }
      print(call, new CallFigures(engine), new CallFigures(floor));
    }
  }

  private static void print(MeasuredCall call, CallFigures engine, CallFigures floor) {
    double ratio = engine.micros() / floor.micros();
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %.2f× | at most %s× | %s | %,.0f B | %,.0f B |%n",
        call,
        engine,
        floor,
        ratio,
        call.target(),
        ratio <= call.target() ? "met" : "**missed**",
        engine.bytes(),
        floor.bytes());
  }

  private static CallFigure alone(Contestant contestant, MeasuredCall call)
      throws IOException, InterruptedException {
    return CallFigure.parse(
        FreshJvm.lastLine(FreshJvm.start(CallCost.class, contestant.name(), call.name())));
  }
}
