/**
 * Small programs that keep DynamoDB data safe, as users have them: they know the AWS SDK and a
 * clock, and nothing of any test. Their tests are what this project's documentation shows.
 */
@NullMarked
package io.dynamobackup.examples;

import org.jspecify.annotations.NullMarked;
