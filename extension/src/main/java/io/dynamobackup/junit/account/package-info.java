/**
 * An account of what a test called at which fake time, and what came back: for people to read.
 *
 * <p>The configuration parameter {@code dynamobackup.account} says where it goes. Open {@link
 * Account} first, then {@code Block}: how it reads. The phrases for an operation stand in the
 * {@code …Phrases} class of its kind; an operation without one is told in the SDK's own words.
 */
@NullMarked
package io.dynamobackup.junit.account;

import org.jspecify.annotations.NullMarked;
