package io.dynamobackup.examples;

import io.dynamobackup.junit.Injectable;
import io.dynamobackup.junit.InjectableProvider;
import java.util.List;

// tag::job-provider[]
/** Has tests take the jobs of this company as parameters. */
public final class JobProvider implements InjectableProvider {

  @Override
  public List<Injectable<?>> injectables() {
    return List.of(
        Injectable.of(
            NightlyBackup.class, engine -> new NightlyBackup(engine.client(), engine.clock())));
  }
}
// end::job-provider[]
