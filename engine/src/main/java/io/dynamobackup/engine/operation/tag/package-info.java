/**
 * Tags of tables and streams. Open {@link io.dynamobackup.engine.operation.tag.TaggedResource}
 * first.
 */
@NullMarked
package io.dynamobackup.engine.operation.tag;

import org.jspecify.annotations.NullMarked;
