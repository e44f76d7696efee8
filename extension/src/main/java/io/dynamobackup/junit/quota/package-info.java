/**
 * How near a test came to the quotas of AWS, in its report: sentences, and a chart.
 *
 * <p>The configuration parameter {@code dynamobackup.quotas} says how much of it. Open {@link
 * QuotaReport} first.
 */
@NullMarked
package io.dynamobackup.junit.quota;

import org.jspecify.annotations.NullMarked;
