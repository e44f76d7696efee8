/**
 * Rows on the heap: a persistent balanced tree, and a log whose sealed chunks are shared.
 *
 * <p>Most readers should open {@link MemoryTableStore} first. Imports {@code store} only.
 */
@NullMarked
package io.dynamobackup.engine.store.memory;

import org.jspecify.annotations.NullMarked;
