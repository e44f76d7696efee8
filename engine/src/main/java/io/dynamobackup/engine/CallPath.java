package io.dynamobackup.engine;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.limit.Recording;
import io.dynamobackup.engine.operation.Accounts;
import io.dynamobackup.engine.operation.EngineServices;
import io.dynamobackup.engine.operation.Operations;
import io.dynamobackup.engine.pipeline.Interceptor;
import io.dynamobackup.engine.pipeline.InterceptorProvider;
import io.dynamobackup.engine.pipeline.OwnInterceptor;
import io.dynamobackup.engine.pipeline.Pipeline;
import io.dynamobackup.engine.stubbing.Chaos;
import io.dynamobackup.engine.stubbing.Stubbing;
import io.dynamobackup.engine.stubbing.Stubs;
import io.dynamobackup.engine.wire.Wire;
import java.util.ArrayList;
import java.util.List;

/** What every call to an engine goes through, in which order. */
final class CallPath {
  private final EngineState state;
  private final Account own;
  private final Recording recording;
  private final Stubbing stubbing;
  private final Stubs stubs;
  private final List<Interceptor> ordered;
  private final Wire wire;

  /** Builds the path of an engine while it is open, for the account and Region of the options. */
  CallPath(EngineOptions options, EngineState state, Account own, OpenState open) {
    this.state = state;
    this.own = own;
    options.quotas().requireOperations(() -> operations().names());
    this.recording = new Recording(options.quotas());
    this.stubbing = new Stubbing(options.journalSize());
    this.stubs = stubbing.stubs(() -> operations().names(), open::check);
    this.ordered = options.interceptors().stream().map(Interceptor::forEngine).toList();
    Accounts accounts = state.accounts();
    Pipeline pipeline =
        new Pipeline(
            interceptors(accounts.services(own), open),
            accounts::operations,
            accounts::services,
            state.world(),
            state.origins());
    this.wire = new Wire(pipeline, operations(), state.clock(), own, state.requestIds());
  }

  private List<Interceptor> interceptors(EngineServices services, Interceptor first) {
    List<Interceptor> all = new ArrayList<>();
    all.add(first);
    all.add(stubbing.journal());
    all.add(recording.interceptor());
    ordered.stream().map(OwnInterceptor::new).forEach(all::add);
    all.add(stubbing.answers());
    all.add(state.rateLimiter());
    for (InterceptorProvider provider : Providers.of(InterceptorProvider.class)) {
      all.addAll(provider.interceptors(services));
    }
    return all;
  }

  /** Returns where calls come in. */
  Wire wire() {
    return wire;
  }

  Stubs stubs() {
    return stubs;
  }

  Recording recording() {
    return recording;
  }

  /** Returns the chaos among the interceptors of the options, as it strikes here. */
  List<Chaos> chaos() {
    return ordered.stream().filter(Chaos.class::isInstance).map(Chaos.class::cast).toList();
  }

  /** Runs what no chaos strikes. */
  void undisturbed(Runnable calls) {
    chaos().forEach(Chaos::pause);
    try {
      calls.run();
    } finally {
      chaos().forEach(Chaos::resume);
    }
  }

  /** Returns what can be done, in every account the same. */
  Operations operations() {
    return state.accounts().operations(own);
  }
}
