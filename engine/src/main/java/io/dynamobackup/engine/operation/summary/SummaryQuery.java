package io.dynamobackup.engine.operation.summary;

import io.dynamobackup.engine.vault.BackupErrors;
import io.dynamobackup.engine.vault.MessageCategory;
import io.dynamobackup.engine.vault.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.backup.model.AggregationPeriod;
import software.amazon.awssdk.services.backup.model.ListBackupJobSummariesRequest;

/**
 * Which jobs are counted, and which of them together (API Reference, "ListBackupJobSummaries").
 *
 * @param request names a state, a type and a category, or says {@code ANY} for each by itself, or
 *     {@code AGGREGATE_ALL} for all together
 */
record SummaryQuery(ListBackupJobSummariesRequest request) {
  private static final String EACH = "ANY";
  private static final String ALL = "AGGREGATE_ALL";
  private static final int MOST_RESULTS = 500;

  /**
   * A count.
   *
   * @param place where in the list
   */
  record Summary(
      String accountId,
      String state,
      String resourceType,
      @Nullable String messageCategory,
      int count,
      Period period,
      String place) {}

  private record Group(
      String accountId, String state, String resourceType, @Nullable String messageCategory) {
    String name() {
      return String.join("/", accountId, state, resourceType, messageCategory);
    }
  }

  /** Returns a page of counts, the newest first; no count is zero. */
  Page<Summary> of(List<CountedJob> jobs, String account, Instant now) {
    Integer most = request.maxResults();
    if (most != null && most > MOST_RESULTS) {
      throw BackupErrors.invalidParameter(
          "MaxResults (%d) must be at most %d".formatted(most, MOST_RESULTS));
    }
    List<Summary> all = new ArrayList<>();
    List<Period> periods = Period.of(period(), now);
    for (int i = 0; i < periods.size(); i++) {
      Period each = periods.get(i);
      String place = "%02d/".formatted(i);
      counts(jobs, each, account)
          .forEach(
              (name, counted) ->
                  all.add(summary(counted.get(0), counted.size(), each, place + name)));
    }
    return Page.of(
        SummaryQuery.class,
        all,
        Summary::place,
        most == null ? Integer.valueOf(MOST_RESULTS) : most,
        request.nextToken());
  }

  /** Returns for how long jobs are counted together. */
  AggregationPeriod period() {
    return Period.orDefault(request.aggregationPeriod());
  }

  private Map<String, List<Group>> counts(List<CountedJob> jobs, Period each, String account) {
    return jobs.stream()
        .filter(job -> each.has(job.createdAt()))
        .filter(this::admits)
        .map(job -> group(job, account))
        .collect(Collectors.groupingBy(Group::name, TreeMap::new, Collectors.toList()));
  }

  private static Summary summary(Group group, int count, Period period, String place) {
    return new Summary(
        group.accountId(),
        group.state(),
        group.resourceType(),
        group.messageCategory(),
        count,
        period,
        place);
  }

  /** Who asks without an organization is told of its own account, whichever it names. */
  private boolean admits(CountedJob job) {
    return admits(request.stateAsString(), job.state())
        && admits(request.resourceType(), CountedJob.RESOURCE_TYPE)
        && MessageCategory.isWanted(request.messageCategory(), job.category());
  }

  private static boolean admits(@Nullable String wanted, String value) {
    return wanted == null || wanted.equals(EACH) || wanted.equals(ALL) || wanted.equals(value);
  }

  private Group group(CountedJob job, String account) {
    return new Group(
        told(request.accountId(), account),
        told(request.stateAsString(), job.state()),
        told(request.resourceType(), CountedJob.RESOURCE_TYPE),
        toldIfAny(request.messageCategory(), MessageCategory.text(job.category())));
  }

  private static String told(@Nullable String wanted, String value) {
    return ALL.equals(wanted) ? ALL : value;
  }

  private static @Nullable String toldIfAny(@Nullable String wanted, @Nullable String value) {
    return ALL.equals(wanted) ? ALL : value;
  }
}
