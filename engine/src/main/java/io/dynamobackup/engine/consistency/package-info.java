/**
 * What a backup holds, and what a read sees, where AWS does not promise that it is the very latest:
 * {@link io.dynamobackup.engine.consistency.BackupMaker} makes the backups of live tables, whoever
 * asks for them.
 *
 * <p>Imports {@code operation}, {@code catalog}, {@code store}, {@code choice}, {@code time},
 * {@code value} and {@code error}.
 */
@NullMarked
package io.dynamobackup.engine.consistency;

import org.jspecify.annotations.NullMarked;
