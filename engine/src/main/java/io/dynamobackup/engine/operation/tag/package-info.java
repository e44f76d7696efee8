/** Tags of tables. Open {@link io.dynamobackup.engine.operation.tag.TaggedTable} first. */
@NullMarked
package io.dynamobackup.engine.operation.tag;

import org.jspecify.annotations.NullMarked;
