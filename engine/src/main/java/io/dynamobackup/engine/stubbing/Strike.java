package io.dynamobackup.engine.stubbing;

/**
 * An attempt that chaos struck.
 *
 * @param operation its operation
 * @param number which attempt of its operation it was, from 1
 * @param fault the place of the fault in the list
 */
record Strike(String operation, int number, int fault) {}
