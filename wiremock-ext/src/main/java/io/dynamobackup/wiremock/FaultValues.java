package io.dynamobackup.wiremock;

import java.time.Duration;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The values that JSON gives a fault; one that is missing, or of another type, is refused. */
@API(status = Status.INTERNAL)
public interface FaultValues {

  /** Returns a text. */
  String text(String name);

  /** Returns a whole number. */
  int number(String name);

  /** Returns a duration, which is written in ISO-8601. */
  Duration duration(String name);
}
