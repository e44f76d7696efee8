package io.dynamobackup.engine.time;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Tells the transport how long the client waits, when it was told to wait less than for ever. */
record PatienceInterceptor(@Nullable Duration attempt, @Nullable Duration call, InstantSource clock)
    implements ExecutionInterceptor {

  @Override
  public SdkHttpRequest modifyHttpRequest(
      Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
    Optional<? extends RequestOverrideConfiguration> request =
        context.request().overrideConfiguration();
    if (attempt == null && call == null && request.isEmpty()) {
      return context.httpRequest();
    }
    Duration ofAttempt = of(request, RequestOverrideConfiguration::apiCallAttemptTimeout, attempt);
    Duration ofCall = of(request, RequestOverrideConfiguration::apiCallTimeout, call);
    if (ofAttempt == null && ofCall == null) {
      return context.httpRequest();
    }
    Patience patience =
        new Patience(ofAttempt, ofCall, ofCall == null ? null : clock.instant().plus(ofCall));
    return context.httpRequest().toBuilder().putHeader(Patience.HEADER, patience.header()).build();
  }

  private static @Nullable Duration of(
      Optional<? extends RequestOverrideConfiguration> request,
      Function<RequestOverrideConfiguration, Optional<Duration>> member,
      @Nullable Duration ofClient) {
    return request.flatMap(member).orElse(ofClient);
  }
}
