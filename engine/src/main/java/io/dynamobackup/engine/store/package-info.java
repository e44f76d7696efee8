/**
 * Where rows are kept: a persistent map from {@link ItemKey} to item, and the log of its changes.
 *
 * <p>A snapshot is a reference, so backups, restores and forks take constant time at any size. A
 * backend is a {@link StorageBackend} found by {@code ServiceLoader}; the one in {@code memory} is
 * the default. Most readers should open {@link TableStore} first. Imports {@code value}.
 */
@NullMarked
package io.dynamobackup.engine.store;

import org.jspecify.annotations.NullMarked;
