package io.dynamobackup.junit;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Contributes types that tests may have parameters of; found by {@code ServiceLoader}. */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface InjectableProvider {

  /** Returns the types; two providers of one type are an error. */
  List<Injectable<?>> injectables();
}
