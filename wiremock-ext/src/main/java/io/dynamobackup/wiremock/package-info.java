/** WireMock in front of the engine. */
@NullMarked
package io.dynamobackup.wiremock;

import org.jspecify.annotations.NullMarked;
