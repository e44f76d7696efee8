/**
 * PartiQL, the SQL of DynamoDB: its text, its tree, and what that means in expressions.
 *
 * <p>Most readers should open {@link io.dynamobackup.engine.partiql.Statement} first. There are two
 * phases, as in {@code expression}. A {@link io.dynamobackup.engine.partiql.StatementParser} makes
 * a tree of the text alone; trees are cached by a {@link
 * io.dynamobackup.engine.partiql.StatementCache}. Binding replaces the parameters and turns the
 * tree into the expressions that Query, Scan and UpdateItem use, so nothing here evaluates
 * anything.
 *
 * <p>AWS reads statements with the parser of the open PartiQL library, so what a statement means
 * where AWS documents nothing, and the details of its errors, are those of that grammar:
 * https://partiql.org/assets/PartiQL-Specification.pdf. Which texts were recorded on AWS is told by
 * docs/partiql.md.
 *
 * <p>Imports {@code expression} and {@code error}.
 */
@NullMarked
package io.dynamobackup.engine.partiql;

import org.jspecify.annotations.NullMarked;
