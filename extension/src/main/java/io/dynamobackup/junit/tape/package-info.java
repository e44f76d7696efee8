/**
 * A conformance tape: what a real endpoint answered the calls of a test class, to be compared with
 * what the engine answers.
 *
 * <p>The configuration parameter {@code dynamobackup.tape} says whether a run records or checks.
 * Open {@link Taping} first, then {@code TapedHttpClient}, where calls pass, and {@code Recorder}
 * and {@code Checker}, which hear them.
 */
@NullMarked
package io.dynamobackup.junit.tape;

import org.jspecify.annotations.NullMarked;
