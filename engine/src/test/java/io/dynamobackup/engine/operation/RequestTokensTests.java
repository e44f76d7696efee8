package io.dynamobackup.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class RequestTokensTests {
  private static final Instant NOW = Instant.parse("2018-12-14T14:25:00Z");
  private static final SdkRequest WRITE = TransactWriteItemsRequest.builder().build();
  private static final SdkRequest EXECUTE = ExecuteTransactionRequest.builder().build();

  private final RequestTokens tokens = new RequestTokens();

  @Test
  void the_same_token_of_another_operation_is_another() {
    tokens.completed("token", WRITE, NOW);

    assertThat(tokens.isRepeated("token", WRITE, NOW)).isTrue();
    assertThat(tokens.isRepeated("token", EXECUTE, NOW)).isFalse();
  }

  @Test
  void fork_knows_the_tokens_so_far_and_none_of_those_that_follow() {
    tokens.completed("before", WRITE, NOW);

    RequestTokens fork = tokens.fork();
    tokens.completed("here", WRITE, NOW);
    fork.completed("there", WRITE, NOW);

    assertThat(fork.isRepeated("before", WRITE, NOW)).isTrue();
    assertThat(fork.isRepeated("here", WRITE, NOW)).isFalse();
    assertThat(tokens.isRepeated("there", WRITE, NOW)).isFalse();
  }

  @Test
  void fork_forgets_a_token_after_ten_minutes_too() {
    tokens.completed("token", WRITE, NOW);

    RequestTokens fork = tokens.fork();

    assertThat(fork.isRepeated("token", WRITE, NOW.plusSeconds(599))).isTrue();
    assertThat(fork.isRepeated("token", WRITE, NOW.plusSeconds(600))).isFalse();
  }
}
