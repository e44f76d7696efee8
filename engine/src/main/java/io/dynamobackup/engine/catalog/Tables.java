package io.dynamobackup.engine.catalog;

/** All tables of one account in one region. */
public final class Tables {}
