package io.dynamobackup.junit.sweep;

import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Stops a test after a number of calls: before the next, or after the last when it has returned.
 */
final class StopAfterCalls implements SweptCalls.Step {
  private final int calls;
  private final boolean last;
  private boolean stopped;

  /**
   * @param last whether there is no call after these
   */
  StopAfterCalls(int calls, boolean last) {
    this.calls = calls;
    this.last = last;
  }

  @Override
  public SdkResponse take(int number, Call call, Chain chain) {
    if (stopsBefore(number)) {
      throw new Stopped();
    }
    SdkResponse response = chain.proceed(call);
    if (last && number == calls) {
      stop();
      throw new Stopped();
    }
    return response;
  }

  private synchronized boolean stopsBefore(int number) {
    stopped |= number > calls;
    return stopped;
  }

  private synchronized void stop() {
    stopped = true;
  }

  synchronized boolean hasStopped() {
    return stopped;
  }
}
