/**
 * The SDK's own seam: HTTP clients that answer on the caller's thread, without a socket; and an
 * HTTP server for who is not in this JVM.
 *
 * <p>May import {@code wire}, {@code pipeline} and {@code time}. Open {@link InJvmHttpClient}
 * first, or {@link FrontEnd} for the server.
 */
@NullMarked
package io.dynamobackup.engine.transport;

import org.jspecify.annotations.NullMarked;
