package io.dynamobackup.engine.partiql;

import java.util.Locale;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What a write shows of its item. */
@API(status = Status.INTERNAL)
public enum Returning {
  ALL_OLD,
  MODIFIED_OLD,
  ALL_NEW,
  MODIFIED_NEW;

  /** Returns the one that a keyword, such as {@code all_old}, names. */
  static Returning of(String keyword) {
    return valueOf(keyword.toUpperCase(Locale.ROOT));
  }

  /** Returns it as it is written in a statement. */
  String text() {
    return name().replace('_', ' ') + " *";
  }
}
