/**
 * Who sees a call, and in which order: {@link Pipeline} takes a {@link Call} through every {@link
 * Interceptor} to its operation.
 *
 * <p>May import {@code operation} and {@code catalog}. Most readers should open {@link Pipeline}
 * first.
 */
@NullMarked
package io.dynamobackup.engine.pipeline;

import org.jspecify.annotations.NullMarked;
