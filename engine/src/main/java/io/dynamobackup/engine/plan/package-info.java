/**
 * What backup plans of AWS Backup are: rules with their schedules, and the tables they are for.
 *
 * <p>Open {@link io.dynamobackup.engine.plan.Plan} first. {@link
 * io.dynamobackup.engine.plan.Schedule} is the only user of the library cron-utils.
 */
@NullMarked
package io.dynamobackup.engine.plan;

import org.jspecify.annotations.NullMarked;
