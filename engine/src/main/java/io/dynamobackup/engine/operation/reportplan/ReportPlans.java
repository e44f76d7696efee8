package io.dynamobackup.engine.operation.reportplan;

import io.dynamobackup.engine.vault.Audited;

/** The report plans of one account in one Region. */
final class ReportPlans extends Audited<StoredReportPlan> {
  private static final int QUOTA = 20;

  ReportPlans() {
    super("Report plan", QUOTA);
  }

  private ReportPlans(ReportPlans origin) {
    super(origin);
  }

  @Override
  public ReportPlans fork() {
    return new ReportPlans(this);
  }
}
