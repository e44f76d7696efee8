package io.dynamobackup.engine.pipeline;

import io.dynamobackup.engine.catalog.Backups;
import io.dynamobackup.engine.catalog.Tables;
import java.time.Instant;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.core.SdkResponse;

/** What goes wrong with the thing that a call makes, in the instant in which it is made. */
@FunctionalInterface
@API(status = Status.INTERNAL)
public interface Mishap {

  /**
   * Has it go wrong.
   *
   * @param made what the call is answered
   * @param tables the tables of whoever called
   * @param backups the backups of whoever called
   */
  void befall(SdkResponse made, Tables tables, Backups backups, Instant now);
}
