package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.operation.Origins;
import io.dynamobackup.engine.time.World;
import java.util.List;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkResponse;

/** The way of a call: each interceptor in order, then its operation, one operation at a time. */
@API(status = Status.INTERNAL)
public final class Pipeline {
  private final List<Interceptor> interceptors;
  private final Chain first;
  private final Origins origins;

  /**
   * Creates the pipeline of one engine; the first interceptor sees a call first.
   *
   * @param operations what can be done in an account
   * @param services what an account has
   */
  public Pipeline(
      List<Interceptor> interceptors,
      Function<Account, Operations> operations,
      Function<Account, EngineServices> services,
      World world,
      Origins origins) {
    Chain chain =
        call ->
            world.at(
                call.at(),
                () ->
                    origins.during(
                        call.logicalId(),
                        call.at(),
                        () -> {
                          SdkResponse made =
                              operations
                                  .apply(call.account())
                                  .named(call.operation())
                                  .execute(call.request());
                          befall(call, made, services);
                          return made;
                        }));
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      Interceptor interceptor = interceptors.get(i);
      Chain rest = chain;
      chain = call -> interceptor.intercept(call, rest);
    }
    this.interceptors = List.copyOf(interceptors);
    this.first = chain;
    this.origins = origins;
  }

  private static void befall(
      Call call, SdkResponse made, Function<Account, EngineServices> services) {
    for (Mishap mishap : call.mishaps()) {
      EngineServices has = services.apply(call.account());
      mishap.befall(made, has.tables(), has.backups(), call.at());
    }
  }

  /** Carries the call out and returns its answer, or throws the SDK exception AWS would send. */
  public SdkResponse handle(Call call) {
    origins.arrive(call.logicalId(), call.operation());
    return first.proceed(call);
  }

  /** Tells every interceptor of a call whose request is not valid in shape. */
  public void refuse(Call call, AwsServiceException error) {
    interceptors.forEach(interceptor -> interceptor.refused(call, error));
  }
}
