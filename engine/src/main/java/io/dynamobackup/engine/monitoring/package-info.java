/**
 * What AWS Backup tells of what it does, kept in memory: events as Amazon EventBridge has them,
 * notifications as Amazon SNS sends them, and counts as Amazon CloudWatch keeps them.
 *
 * <p>Most users only need {@link io.dynamobackup.engine.monitoring.Monitoring}.
 */
@NullMarked
package io.dynamobackup.engine.monitoring;

import org.jspecify.annotations.NullMarked;
