package io.dynamobackup.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Whose use of the processor counts. */
enum Processor {
  /** The calling thread's: what a caller waits for, without the collection of garbage. */
  OF_THREAD(1) {
    @Override
    long nanos() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  },
  /** The whole JVM's: what a peer does in threads of its own counts as well. */
  OF_JVM(4) {
    @Override
    long nanos() {
      return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
  };

  private final int stretch;

  Processor(int stretch) {
    this.stretch = stretch;
  }

  /** Returns how much longer rounds must be: a JVM's use is told in hundredths of a second. */
  int stretch() {
    return stretch;
  }

  /** Returns how many nanoseconds it has used so far. */
  abstract long nanos();
}
