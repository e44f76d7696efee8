/**
 * CloudWatch Contributor Insights: whether it is on, not what it counts. Open {@link
 * io.dynamobackup.engine.operation.insights.InsightsTarget} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.insights;

import org.jspecify.annotations.NullMarked;
