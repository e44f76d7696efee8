package io.dynamobackup.engine.operation.table;

import io.dynamobackup.engine.catalog.LimitedChange;
import io.dynamobackup.engine.catalog.Table;
import io.dynamobackup.engine.error.Errors;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How often something of a table may be changed in a time that ends now (Service quotas). */
enum ChangeQuota {
  /** Four, and then one every six hours (Developer Guide, "Managing encrypted tables"). */
  ENCRYPTION(LimitedChange.ENCRYPTION, 4, Duration.ofHours(24), Duration.ofHours(6)) {
    @Override
    String refusal(List<Instant> times) {
      return "Encryption mode changes are limited in the 24h window ending at %s. After the first %d change, each subsequent change in the same window can be performed at most once every %d seconds. Number of updates today: %d. Last change at %s. Next changes can be made at %s."
          .formatted(
              MILLIS.format(times.get(0).plus(window)),
              most,
              pause.toSeconds(),
              times.size(),
              MILLIS.format(last(times)),
              MILLIS.format(last(times).plus(pause)));
    }
  },

  /** Developer Guide, "Considerations when choosing a table class". */
  TABLE_CLASS(LimitedChange.TABLE_CLASS, 2, Duration.ofDays(30), Duration.ofDays(30)) {
    @Override
    String refusal(List<Instant> times) {
      return "Updates to TableClass are limited to %d times in %d day(s)."
          .formatted(most, window.toDays());
    }
  },

  /**
   * Developer Guide, "Considerations when switching capacity modes"; AWS was seen to write so when
   * it allowed one a day.
   */
  ON_DEMAND(LimitedChange.ON_DEMAND, 4, Duration.ofHours(24), Duration.ofHours(24)) {
    @Override
    String refusal(List<Instant> times) {
      return "Update to PayPerRequest mode are limited to %d times in %d day(s). Last update at %s. Next update can be made at %s"
          .formatted(
              most,
              window.toDays(),
              DATE.format(last(times)),
              DATE.format(times.get(times.size() - most).plus(window)));
    }
  };

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final LimitedChange change;
  final int most;
  final Duration window;
  final Duration pause;

  /**
   * @param pause how long after the last change another is possible although there were so many
   */
  ChangeQuota(LimitedChange change, int most, Duration window, Duration pause) {
    this.change = change;
    this.most = most;
    this.window = window;
    this.pause = pause;
  }

  /** Returns why there can be no change now. */
  abstract String refusal(List<Instant> times);

  /** Checks that there may be another change. */
  void check(Table table, Instant now) {
    List<Instant> times =
        table.settings().times(change).stream()
            .filter(time -> now.isBefore(time.plus(window)))
            .toList();
    if (times.size() >= most && now.isBefore(last(times).plus(pause))) {
      throw Errors.limitExceeded(refusal(times));
    }
  }

  /** Notes that there is a change. */
  void count(Table table, Instant now) {
    table.settings().changed(change, now, now.minus(window));
  }

  static Instant last(List<Instant> times) {
    return times.get(times.size() - 1);
  }
}
