/**
 * What AWS Backup tells of what it does. Open {@link
 * io.dynamobackup.engine.operation.monitoring.MonitoringOperations} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.monitoring;

import org.jspecify.annotations.NullMarked;
