/**
 * How often AWS lets operations be called, as an interceptor: token buckets on the fake clock.
 *
 * <p>Most users should only need {@link Quotas}. Readers of the code should open {@code
 * RateLimiter} first; the arithmetic is that of {@code catalog.TokenBucket}.
 *
 * <p>May import {@code pipeline}, {@code catalog} and {@code error}.
 */
@NullMarked
package io.dynamobackup.engine.limit;

import org.jspecify.annotations.NullMarked;
