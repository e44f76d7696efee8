package io.dynamobackup.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * What one call costs the thread that makes it.
 *
 * @param micros processor time
 * @param bytes what it allocates
 */
record CallFigure(double micros, double bytes) {
  private static final int ROUNDS = 48;

  /** Measures a call in this JVM, by the cheapest of many rounds. */
  static CallFigure of(Contestant contestant, MeasuredCall call) {
    World world = contestant.start();
    String arn = call.prepare(world.setup());
    IntFunction<Object> calling = call.on(world.client(), arn);
    CallFigure least = new CallFigure(Double.MAX_VALUE, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      least = least.or(round(calling, call.calls()));
      call.undo(world.setup(), arn);
    }
    return least;
  }

  private static CallFigure round(IntFunction<Object> calling, int calls) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int answers = 0;
    long allocated = thread.getCurrentThreadAllocatedBytes();
    long started = thread.getCurrentThreadCpuTime();
    for (int i = 0; i < calls; i++) {
      answers += calling.apply(i) == null ? 0 : 1;
    }
    double micros = (thread.getCurrentThreadCpuTime() - started) / 1000.0;
    double bytes = thread.getCurrentThreadAllocatedBytes() - allocated;
    if (answers != calls) {
      throw new IllegalStateException(answers + " answers");
    }
    return new CallFigure(micros / calls, bytes / calls);
  }

  private CallFigure or(CallFigure other) {
    return new CallFigure(Math.min(micros, other.micros), Math.min(bytes, other.bytes));
  }

  /** Reads what {@link #toString} writes. */
  static CallFigure parse(String text) {
    String[] parts = text.split(" ", 2);
    return new CallFigure(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
  }

  @Override
  public String toString() {
    return micros + " " + bytes;
  }
}
