/**
 * Time to live: which items of a table expire, and their deletion. Open {@link
 * io.dynamobackup.engine.operation.ttl.Expiry} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.ttl;

import org.jspecify.annotations.NullMarked;
