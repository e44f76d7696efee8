/**
 * Resource-based policies: what they may say, the form in which AWS gives them back, and when a
 * change of one is seen. Nobody is kept from anything by them.
 *
 * <p>May import {@code error}. Most readers should open {@link
 * io.dynamobackup.engine.policy.PolicyDocument} first.
 */
@NullMarked
package io.dynamobackup.engine.policy;

import org.jspecify.annotations.NullMarked;
