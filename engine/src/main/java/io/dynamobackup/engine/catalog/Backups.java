package io.dynamobackup.engine.catalog;

/** All backups of one account in one region. */
public final class Backups {}
