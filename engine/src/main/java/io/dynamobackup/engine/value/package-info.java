/**
 * Key attributes, and attribute values as AWS keeps them: which it refuses, and the form of the
 * others.
 *
 * <p>Open {@link CanonicalValue} first. Imports {@code error}.
 */
@NullMarked
package io.dynamobackup.engine.value;

import org.jspecify.annotations.NullMarked;
