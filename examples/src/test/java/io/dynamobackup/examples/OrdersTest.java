package io.dynamobackup.examples;

import io.dynamobackup.engine.Fidelity;
import io.dynamobackup.junit.DynamoBackupTest;
import io.dynamobackup.junit.WithTable;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

// tag::composed-annotation[]
/** What every test of the team that owns the orders starts with. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@DynamoBackupTest(
    startAt = "2026-03-29T00:30:00Z",
    fidelity = Fidelity.DOCUMENTED,
    region = "eu-west-1")
@WithTable(
    name = "orders",
    partitionKey = "customer",
    sortKey = "order:N",
    pointInTimeRecovery = true)
@interface OrdersTest {}
// end::composed-annotation[]
