package io.dynamobackup.engine.catalog;

import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * A change of a table's tags.
 *
 * @param before the tags that are shown while it goes on
 * @param written the tags that were asked for; none, if tags were removed
 * @param endsAt when it is done
 */
@API(status = Status.INTERNAL)
public record TagChange(List<Tag> before, List<Tag> written, Instant endsAt) {

  /** Returns whether it goes on. */
  public boolean isGoingOn(Instant now) {
    return now.isBefore(endsAt);
  }

  /** Returns whether a request asks for all this one asked for, and so needs not wait for it. */
  public boolean isWithin(List<Tag> asked) {
    return !written.isEmpty() && asked.containsAll(written);
  }
}
