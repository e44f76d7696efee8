package io.dynamobackup.junit.account;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.pipeline.Call;
import io.dynamobackup.engine.pipeline.Chain;
import io.dynamobackup.engine.pipeline.Interceptor;
import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.core.SdkResponse;

/**
 * What was called on one engine, attempt by attempt.
 *
 * <p>Tests that share an engine and run at the same time share its account: a call is told with the
 * test that ends next.
 */
@API(status = Status.INTERNAL)
public final class Account implements Interceptor {
  private final Destination destination;
  private final List<Line> lines = new ArrayList<>();
  private boolean begun;

  private Account(Destination destination) {
    this.destination = destination;
  }

  /** Returns an empty account, as the configuration of a run has it. */
  public static Account of(ExtensionContext context) {
    return new Account(Destination.of(context));
  }

  /** Returns the options of an engine that this account listens to, if anybody wants one. */
  public EngineOptions listenTo(EngineOptions options) {
    return destination == Destination.OFF
        ? options
        : options.toBuilder().outermostInterceptor(this).build();
  }

  /** Begins the account: what went before prepared the test. */
  public synchronized void begin() {
    begun = true;
  }

  @Override
  public SdkResponse intercept(Call call, Chain chain) {
    try {
      SdkResponse response = chain.proceed(call);
      add(Line.answered(call, response));
      return response;
    } catch (RuntimeException | Error e) {
      add(Line.failed(call, e));
      throw e;
    }
  }

  private synchronized void add(Line line) {
    if (begun) {
      lines.add(line);
    }
  }

  private synchronized List<Line> take() {
    List<Line> taken = List.copyOf(lines);
    lines.clear();
    return taken;
  }

  /** Tells what was called since it was last told. */
  public void tell(ExtensionContext context) {
    List<Line> taken = take();
    if (!taken.isEmpty()) {
      String title = Title.of(context);
      switch (destination) {
        case OFF -> {}
        case CONSOLE -> Console.print(Block.inShort(title, taken).toString());
        case REPORT -> Report.publish(context, Block.whole(title, taken).toString());
      }
    }
  }
}
