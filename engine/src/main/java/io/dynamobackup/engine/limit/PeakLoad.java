package io.dynamobackup.engine.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How near to its end a quota came: the calls of the fullest period, as a share of those it may
 * have.
 *
 * <p>A period that takes the time t may have the burst, and what t brings. The share is above 1 if,
 * and only if, a bucket would have run out; and when every call is made so many times at once, it
 * is so many times as much.
 *
 * <p>Each call ends a period, and each may begin one. To find the fullest, a call is a point of
 * time and number, and the share is a slope; only points on the lower hull of those before can have
 * the steepest. So a call costs next to nothing, and next to nothing is kept.
 */
final class PeakLoad {
  private final Quota quota;
  private final double perSecond;
  private final List<Point> hull = new ArrayList<>();
  private @Nullable Instant first;
  private double latest;
  private long calls;
  private double peak;

  /**
   * A call that may begin a period.
   *
   * @param brought how many calls time has brought since the first
   * @param before how many calls were made before
   */
  private record Point(double brought, double before) {
    double slopeTo(double otherBrought, double otherCalls) {
      return (otherCalls - before) / (otherBrought - brought);
    }
  }

  PeakLoad(Quota quota) {
    this.quota = quota;
    this.perSecond = quota.calls() / seconds(quota.period());
  }

  void add(Instant at) {
    first = first == null ? at : first;
    latest = Math.max(latest, perSecond * seconds(Duration.between(first, at)));
    begin(new Point(latest, (double) calls));
    calls++;
    peak = Math.max(peak, steepest());
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  /** Of calls at one instant the first begins the fullest period. */
  private void begin(Point point) {
    int last = hull.size() - 1;
    if (last >= 0 && hull.get(last).brought() == point.brought()) {
      return;
    }
    while (last >= 1 && !turnsLeft(hull.get(last - 1), hull.get(last), point)) {
      hull.remove(last);
      last--;
    }
    hull.add(point);
  }

  private static boolean turnsLeft(Point one, Point two, Point three) {
    return one.slopeTo(two.brought(), two.before()) < two.slopeTo(three.brought(), three.before());
  }

  /** Along the hull, slopes to a point right of it rise and then fall. */
  private double steepest() {
    double end = latest + quota.burst();
    double made = (double) calls;
    int low = 0;
    int high = hull.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (hull.get(middle).slopeTo(end, made) < hull.get(middle + 1).slopeTo(end, made)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return hull.get(low).slopeTo(end, made);
  }

  long calls() {
    return calls;
  }

  /** Returns the share; 0 without a call, above 1 if a call would have been throttled. */
  double share() {
    return peak;
  }
}
