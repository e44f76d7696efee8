/**
 * A server of its own, for clients in any language: {@code java -jar
 * dynamobackup-wiremock-…-standalone.jar --port 8000}.
 *
 * <p>Open {@link Standalone} first, then {@code Server}: what is put together. The jar has a
 * WireMock 3 in it; {@code BoundedServer} and what it uses are written against that.
 *
 * <p>May import the engine's root, {@code error}, and {@code wiremock.admin}.
 */
@NullMarked
package io.dynamobackup.wiremock.standalone;

import org.jspecify.annotations.NullMarked;
