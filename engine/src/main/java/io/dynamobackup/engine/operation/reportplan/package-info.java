/**
 * Report plans of AWS Backup Audit Manager: kept, and never carried out. Open {@link
 * io.dynamobackup.engine.operation.reportplan.ReportPlanOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.reportplan;

import org.jspecify.annotations.NullMarked;
