package io.dynamobackup.engine.wire;

import io.dynamobackup.engine.operation.AwsBackup;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/** What an engine calls the operation that an HTTP request asks for, without reading its body. */
@API(status = Status.INTERNAL)
public final class OperationName {
  private static final Set<String> ALL = new TreeSet<>();

  static {
    ALL.addAll(Api.DYNAMO_DB.operations());
    ALL.addAll(Api.STREAMS.operations());
    RestQuestion.ROUTES.operations().forEach(name -> ALL.add(AwsBackup.name(name)));
  }

  private OperationName() {}

  /** Returns the names of all operations of the services, whether or not an engine has them. */
  public static Set<String> all() {
    return Collections.unmodifiableSet(ALL);
  }

  /**
   * Returns the name, such as {@code CreateBackup} or {@code backup:StartBackupJob}, whether or not
   * the engine has the operation; null when the request is none of these services.
   *
   * @param target the header {@code X-Amz-Target}, if there was one
   * @param url path and query
   */
  public static @Nullable String of(@Nullable String target, String method, String url) {
    if (target != null) {
      String name = Api.operation(target);
      return name != null && Api.has(name) ? name : null;
    }
    Routes.Route route = RestQuestion.ROUTES.find(method, url.split("\\?", 2)[0]);
    return route == null ? null : AwsBackup.name(route.operation());
  }
}
