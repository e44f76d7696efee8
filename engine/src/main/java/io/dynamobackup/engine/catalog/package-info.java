/**
 * What a table is: its definition, its rows and indexes, its life; and the backups that outlive it.
 *
 * <p>May import {@code store}. Most readers should open {@link Tables} first.
 */
@NullMarked
package io.dynamobackup.engine.catalog;

import org.jspecify.annotations.NullMarked;
