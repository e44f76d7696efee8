package io.dynamobackup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy denies. */
class PolicyDenialTests {
  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";

  @ParameterizedTest
  @CsvSource({
    "Deny,*,dynamodb:PutResourcePolicy,*,true",
    "Deny,*,dynamodb:putresource*,arn:aws:dynamodb:*:*:table/Mus?c,true",
    "Allow,*,dynamodb:PutResourcePolicy,*,false",
    "Deny,*,dynamodb:DeleteResourcePolicy,*,false",
    "Deny,*,dynamodb:PutResourcePolicy,arn:aws:dynamodb:us-east-1:123456789012:table/Other,false"
  })
  void denial_is_of_an_action_on_a_resource(
      String effect, String principal, String action, String resource, boolean denied) {
    PolicyDocument document =
        PolicyDocument.parse(
            "{\"Statement\":{\"Effect\":\"%s\",\"Principal\":\"%s\",\"Action\":\"%s\",\"Resource\":\"%s\"}}"
                .formatted(effect, principal, action, resource));

    assertThat(document.denies("123456789012", "dynamodb:PutResourcePolicy", TABLE))
        .isEqualTo(denied);
  }

  @Test
  void denial_is_of_the_own_account_not_of_another_nor_of_what_is_excepted() {
    assertThat(denies("\"Principal\":{\"AWS\":\"123456789012\"},\"Action\":\"*\"")).isTrue();
    assertThat(denies("\"Principal\":{\"AWS\":\"210987654321\"},\"Action\":\"*\"")).isFalse();
    assertThat(denies("\"Principal\":\"*\",\"NotAction\":\"dynamodb:*ResourcePolicy\"")).isFalse();
    assertThat(denies("\"Principal\":\"*\",\"NotAction\":\"dynamodb:GetItem\"")).isTrue();
  }

  private static boolean denies(String members) {
    return PolicyDocument.parse(
            "{\"Statement\":{\"Effect\":\"Deny\",\"Resource\":\"*\"," + members + "}}")
        .denies("123456789012", "dynamodb:PutResourcePolicy", TABLE);
  }
}
