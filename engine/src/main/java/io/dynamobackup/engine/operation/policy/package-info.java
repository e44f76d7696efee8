/**
 * Resource-based policies of tables and streams: kept and given back, never enforced. Open {@link
 * io.dynamobackup.engine.operation.policy.PolicyHolder} first.
 */
@NullMarked
package io.dynamobackup.engine.operation.policy;

import org.jspecify.annotations.NullMarked;
