/**
 * JSON: DynamoDB's, of attribute values with their types, as the wire and the files of exports have
 * them, and of plain values.
 *
 * <p>Imports the SDK's model only.
 */
@NullMarked
package io.dynamobackup.engine.json;

import org.jspecify.annotations.NullMarked;
