package io.dynamobackup.engine.stubbing;

import static io.dynamobackup.engine.stubbing.Calls.listTables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.dynamobackup.engine.EngineOptions;
import io.dynamobackup.engine.pipeline.Interceptor;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ListBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/** What a test's own function answers must be an answer to the call. */
class OwnAnswerTests {

  @Test
  void answer_of_the_operation_is_taken() {
    try (Stubbed stubbed = Stubbed.start()) {
      stubbed
          .stubs()
          .stubFor(
              listTables()
                  .willAnswer(
                      (call, chain) -> ListTablesResponse.builder().tableNames("Fake").build()));

      assertThat(stubbed.dynamo().listTables().tableNames()).containsExactly("Fake");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what a function may return for all that
  void answer_of_a_stub_that_is_none_is_refused() {
    try (Stubbed stubbed = Stubbed.start()) {
      stubbed
          .stubs()
          .stubFor(listTables().willAnswer((call, chain) -> ListBackupsResponse.builder().build()));

      assertThatIllegalStateException()
          .isThrownBy(() -> stubbed.dynamo().listTables())
          .withMessage(
              "a stub's willAnswer(…) answered ListTables with a ListBackupsResponse: return a"
                  + " ListTablesResponse, such as what chain.proceed(call) returns, or throw an"
                  + " exception");
      stubbed.stubs().stubFor(listTables().willAnswer((call, chain) -> null));
      assertThatIllegalStateException()
          .isThrownBy(() -> stubbed.dynamo().listTables())
          .withMessageStartingWith("a stub's willAnswer(…) answered ListTables with null: return");
    }
  }

  @Test
  void answer_of_an_interceptor_that_is_none_is_refused() {
    Interceptor wrong =
        (call, chain) ->
            call.operation().equals("ListTables")
                ? ListBackupsResponse.builder().build()
                : chain.proceed(call);

    try (Stubbed stubbed =
        Stubbed.start(EngineOptions.instant().toBuilder().interceptor(wrong).build())) {
      assertThatIllegalStateException()
          .isThrownBy(() -> stubbed.dynamo().listTables())
          .withMessageStartingWith("an interceptor answered ListTables with a ListBackupsResponse");
    }
  }
}
