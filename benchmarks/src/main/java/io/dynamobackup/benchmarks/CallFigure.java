package io.dynamobackup.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/**
 * What one call costs.
 *
 * @param micros processor time
 * @param bytes what the thread that makes it allocates
 */
record CallFigure(double micros, double bytes) {

  /** Measures a call in this JVM, by the cheapest of so many rounds. */
  static CallFigure of(Contestant contestant, MeasuredCall call, int rounds, Processor processor) {
    World world = contestant.start();
    String arn = call.prepare(world.setup());
    IntFunction<Object> calling = call.on(world.client(), arn);
    CallFigure least = new CallFigure(Double.MAX_VALUE, Double.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      least = least.or(round(calling, call.calls() * processor.stretch(), processor));
      call.undo(world.setup(), arn);
    }
    return least;
  }

  private static CallFigure round(IntFunction<Object> calling, int calls, Processor processor) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    int answers = 0;
    long allocated = thread.getCurrentThreadAllocatedBytes();
    long started = processor.nanos();
    for (int i = 0; i < calls; i++) {
      answers += calling.apply(i) == null ? 0 : 1;
    }
    double micros = (processor.nanos() - started) / 1000.0;
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
