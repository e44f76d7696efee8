/**
 * Which of the outcomes that AWS allows a test is run under, one after the other, and what is told
 * of one that it fails under: {@link io.dynamobackup.engine.explore.Exploration} says what to run
 * next.
 *
 * <p>Knows nothing of engines or of JUnit, only of questions and answers: imports {@code choice}.
 */
@NullMarked
package io.dynamobackup.engine.explore;

import org.jspecify.annotations.NullMarked;
