package io.dynamobackup.engine;

import java.nio.file.Path;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Where the files of exports go: what stands for Amazon S3.
 *
 * <p>Without another, an engine keeps them in memory: {@link DynamoDbEngine#exports()}. A sink is
 * called in the order of the fake clock, one call at a time.
 */
@FunctionalInterface
@API(status = Status.EXPERIMENTAL)
public interface ExportSink {

  /**
   * Writes an object, in place of the one of that key, if there is any.
   *
   * @param bucket the name of the bucket
   * @param key where in the bucket, with slashes
   * @param content owned by the sink from now on
   * @throws ExportFailure to have the export end as FAILED; what else is thrown leaves through the
   *     call, or the move of the clock, that the object was written in
   */
  void put(String bucket, String key, byte[] content);

  /**
   * Returns a sink that writes files: those of each bucket into the directory of its name, which is
   * made if it is not there.
   *
   * @param root where these directories are
   */
  static ExportSink directory(Path root) {
    return new DirectorySink(Objects.requireNonNull(root, "root"));
  }
}
