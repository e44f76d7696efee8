package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.expression.BuiltPath;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A part of the items that is shown, out of the maps and lists it stands in.
 *
 * @param name as it is shown: the last name of the path, with what is behind it, {@code c[0]} of
 *     {@code a.b.c[0]}
 */
@API(status = Status.INTERNAL)
public record Column(BuiltPath path, String name) {}
