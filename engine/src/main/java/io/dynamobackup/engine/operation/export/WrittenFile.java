package io.dynamobackup.engine.operation.export;

/** A data file that was written, as the manifest tells of it. */
record WrittenFile(long lines, Checksum checksum, String key) {}
