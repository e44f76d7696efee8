package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.operation.BoundOperation.bind;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.catalog.Account;
import io.dynamobackup.engine.operation.Operation;
import io.dynamobackup.engine.pipeline.Invocation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

class CredentialTests {
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=%s/20260101/%s/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature=fe5f80";

  @Test
  void region_is_that_of_the_scope_and_the_account_the_engines_own() {
    assertThat(account(SIGNATURE.formatted("AKIDEXAMPLE", "eu-west-1")))
        .isEqualTo(new Account("eu-west-1", Doors.OWN.id()));
  }

  @Test
  void key_of_twelve_digits_is_an_account() {
    assertThat(account(SIGNATURE.formatted("210987654321", "us-east-1")))
        .isEqualTo(new Account("us-east-1", "210987654321"));
  }

  @Test
  void key_of_other_than_twelve_digits_is_the_engines_own() {
    assertThat(account(SIGNATURE.formatted("2109876543210", "us-east-1"))).isEqualTo(Doors.OWN);
  }

  @Test
  void header_without_blanks_between_its_parts_is_read() {
    assertThat(
            account(
                "AWS4-HMAC-SHA256 Credential=key/20260101/local/dynamodb/aws4_request,SignedHeaders=host,Signature=0"))
        .isEqualTo(new Account("local", Doors.OWN.id()));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Bearer token",
        "AWS4-HMAC-SHA256",
        "AWS4-HMAC-SHA256 Credential=key/eu-west-1",
        "AWS4-ECDSA-P256-SHA256 Credential=key/20260101/dynamodb/aws4_request, Signature=0"
      })
  void request_that_is_not_signed_for_a_region_is_for_the_engines_own(String authorization) {
    assertThat(account(authorization)).isEqualTo(Doors.OWN);
  }

  private static Account account(String authorization) {
    List<Account> seen = new ArrayList<>();
    Doors doors =
        Doors.to(
            List.of(
                (call, chain) -> {
                  seen.add(call.account());
                  return chain.proceed(call);
                }),
            bind(ListTablesRequest::builder, new ListTables()));
    doors
        .wire()
        .signedFor(authorization)
        .handle("DynamoDB_20120810.ListTables", "{}".getBytes(UTF_8), Invocation.UNKNOWN);
    return seen.get(0);
  }

  private static final class ListTables
      implements Operation<ListTablesRequest, ListTablesResponse> {
    @Override
    public ListTablesResponse execute(ListTablesRequest request) {
      return ListTablesResponse.builder().build();
    }
  }
}
