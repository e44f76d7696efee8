/**
 * Target and body to {@link io.dynamobackup.engine.pipeline.Call} and reply: the AWS JSON 1.0
 * protocol of DynamoDB and DynamoDB Streams.
 *
 * <p>The SDK's own model drives it: any request, response, exception or structure is read and
 * written by its {@code sdkFields()}. May import {@code pipeline}, {@code operation} and {@code
 * catalog}. Most readers should open {@link Wire} first.
 */
@NullMarked
package io.dynamobackup.engine.wire;

import org.jspecify.annotations.NullMarked;
