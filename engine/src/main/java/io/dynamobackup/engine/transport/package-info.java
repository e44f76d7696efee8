/**
 * The SDK's own seam: HTTP clients that answer on the caller's thread, without a socket.
 *
 * <p>May import {@code wire}, {@code pipeline} and {@code time}. Open {@link InJvmHttpClient}
 * first.
 */
@NullMarked
package io.dynamobackup.engine.transport;

import org.jspecify.annotations.NullMarked;
