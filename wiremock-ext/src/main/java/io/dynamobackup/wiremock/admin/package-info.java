/**
 * The engine behind a WireMock, by HTTP: what WireMock's admin API has besides its own, under
 * {@code /__admin/dynamobackup}.
 *
 * <p>Open {@link AdminApi} first; each {@code …Routes} class is one resource. Their OpenAPI
 * description is the resource {@code openapi.json}.
 *
 * <p>May import the engine's root, {@code catalog}, {@code stubbing} and {@code error}, and {@code
 * wiremock}.
 */
@NullMarked
package io.dynamobackup.wiremock.admin;

import org.jspecify.annotations.NullMarked;
