package io.dynamobackup.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class PolicyDocumentTests {
  private static final String INVALID =
      "One or more parameter values were invalid: Invalid policy document: ";

  private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Music";
  private static final String STREAM = TABLE + "/stream/2018-12-14T14:25:00.000";
  private static final String ROOT = "arn:aws:iam::123456789012:root";

  /** The read-back of DDB-TABLE-208, an observation on AWS. */
  private static final String CANONICAL =
      "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Read\",\"Effect\":\"Allow\","
          + "\"Principal\":{\"AWS\":\"arn:aws:iam::123456789012:root\"},"
          + "\"Action\":\"dynamodb:GetItem\",\"Resource\":\""
          + TABLE
          + "\"}]}";

  @Test
  void canonical_text_is_given_back_as_it_is() {
    assertThat(PolicyDocument.parse(CANONICAL).text()).isEqualTo(CANONICAL);
  }

  @Test
  void white_space_order_lists_of_one_and_bare_account_ids_make_no_difference() {
    PolicyDocument document =
        PolicyDocument.parse(
            """
            {
              "Statement": {
                "Resource": ["%s"],
                "Action": ["dynamodb:GetItem"],
                "Principal": {"AWS": ["123456789012", "%s"]},
                "Effect": "allow",
                "Sid": "R\\u0065ad"
              },
              "Version": "2012-10-17"
            }
            """
                .formatted(TABLE, ROOT));

    assertThat(document).isEqualTo(PolicyDocument.parse(CANONICAL));
    assertThat(document.text()).isEqualTo(CANONICAL);
  }

  @Test
  void lists_of_actions_and_resources_keep_order_and_repetition() {
    String text =
        statement(
            "\"Action\":[\"dynamodb:Query\",\"dynamodb:getitem\",\"dynamodb:Query\"],"
                + "\"Resource\":[\""
                + TABLE
                + "/index/*\",\""
                + TABLE
                + "\"]");

    assertThat(PolicyDocument.parse(text).text()).isEqualTo(text);
  }

  @Test
  void conditions_come_last_and_their_lists_of_one_become_strings() {
    PolicyDocument document =
        PolicyDocument.parse(
            """
            {"Version":"2012-10-17","Statement":[{"Condition":{"StringEquals":{"aws:PrincipalAccount":["1"]},
            "Bool":{"aws:SecureTransport":true}},
            "Effect":"Deny","Principal":"*","NotAction":"dynamodb:DeleteTable","Resource":"*"}]}
            """);

    assertThat(document.text())
        .isEqualTo(
            "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\","
                + "\"NotAction\":\"dynamodb:DeleteTable\",\"Resource\":\"*\",\"Condition\":"
                + "{\"StringEquals\":{\"aws:PrincipalAccount\":\"1\"},"
                + "\"Bool\":{\"aws:SecureTransport\":\"true\"}}}]}");
  }

  @Test
  void version_that_was_left_out_is_shown_yet_tells_documents_apart() {
    PolicyDocument without =
        PolicyDocument.parse(CANONICAL.replace("\"Version\":\"2012-10-17\",", ""));
    PolicyDocument old = PolicyDocument.parse(CANONICAL.replace("2012-10-17", "2008-10-17"));

    assertThat(without.text()).isEqualTo(old.text()).contains("2008-10-17");
    assertThat(without).isNotEqualTo(old);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                   | This policy contains invalid Json
          {not json                            | This policy contains invalid Json
          {"Statement":[]} {}                  | This policy contains invalid Json
          {"Statement":[]}                     | Could not parse the policy: Statement is empty!
          {"Version":"2012-10-17"}             | Missing required field Statement
          {"Statement":[{"Effect":"Deny"}]}    | Missing required field Principal
          {"Statement":[{"Principal":"*"}]}    | Missing required field Effect
          []                                   | Syntax error at position (1,1)
          {"Statements":[]}                    | Syntax error at position (1,15)
          {"Statement":[{"Effect":"Perhaps"}]} | Syntax error at position (1,25)
          {"Statement":[{"Principal":"123456789012"}]} | Syntax error at position (1,28)
          """)
  void what_is_no_policy_is_refused(String text, String reason) {
    assertInvalid(() -> PolicyDocument.parse(text), INVALID + reason);
  }

  @Test
  void resource_is_required() {
    assertInvalid(
        () -> PolicyDocument.parse(statement("\"Action\":\"dynamodb:GetItem\"")),
        INVALID + "Missing required field Resource");
  }

  @Test
  void white_space_counts_towards_the_size() {
    String largest = CANONICAL + " ".repeat(20480 - CANONICAL.length());

    assertThat(PolicyDocument.parse(largest).text()).isEqualTo(CANONICAL);
    assertInvalid(
        () -> PolicyDocument.parse(largest + " "),
        "One or more parameter values were invalid: Maximum policy size of 20480 bytes exceeded");
  }

  @Test
  void statement_ids_are_unique() {
    String twice = CANONICAL.replaceFirst("\\[(\\{.*})]", "[$1,$1]");

    assertRefusedFor(
        PolicyTarget.TABLE, twice, INVALID + "The Statement Ids in the policy are not unique");
  }

  @Test
  void actions_are_those_of_what_the_policy_is_attached_to() {
    assertRefusedFor(
        PolicyTarget.TABLE,
        statement("\"Action\":[\"dynamodb:GetItem\",\"dynamodb:GetRecords\"],\"Resource\":\"*\""),
        INVALID + "The following action names are invalid: \"dynamodb:GetRecords\"");
    assertRefusedFor(
        PolicyTarget.STREAM,
        statement("\"Action\":\"dynamodb:GetItem\",\"Resource\":\"*\""),
        INVALID + "The following action names are invalid: \"dynamodb:GetItem\"");
    PolicyDocument.parse(statement("\"Action\":\"dynamodb:*\",\"Resource\":\"*\""))
        .checkFor(PolicyTarget.TABLE);
    PolicyDocument.parse(
            statement("\"Action\":\"dynamodb:getrecords\",\"Resource\":\"" + STREAM + "\""))
        .checkFor(PolicyTarget.STREAM);
  }

  @Test
  void resources_are_of_the_kind_of_what_the_policy_is_attached_to() {
    assertRefusedFor(
        PolicyTarget.TABLE,
        statement("\"Action\":\"dynamodb:GetItem\",\"Resource\":\"" + STREAM + "\""),
        INVALID
            + "The relative-id \"table/Music/stream/2018-12-14T14:25:00.000\" is invalid for ARN \""
            + STREAM
            + "\"");
    assertRefusedFor(
        PolicyTarget.STREAM,
        statement("\"Action\":\"dynamodb:GetRecords\",\"Resource\":\"" + TABLE + "\""),
        INVALID + "The relative-id \"table/Music\" is invalid for ARN \"" + TABLE + "\"");
  }

  @Test
  void policy_of_a_table_may_name_another_table() {
    PolicyDocument.parse(
            statement("\"Action\":\"dynamodb:GetItem\",\"Resource\":\"" + TABLE + "Archive\""))
        .checkFor(PolicyTarget.TABLE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = "\"*\"\n{\"AWS\":\"*\"}")
  void nobody_may_allow_everyone(String principal) {
    assertRefusedFor(
        PolicyTarget.TABLE,
        CANONICAL.replace("{\"AWS\":\"" + ROOT + "\"}", principal),
        "Resource-based policy grants unbounded access in one or more elements. Please revise the"
            + " policy to ensure least-privilege form of access");
  }

  @Test
  void principals_have_their_form() {
    assertRefusedFor(
        PolicyTarget.TABLE,
        CANONICAL.replace(ROOT, "somebody"),
        "One or more parameter values were invalid: Invalid principal in policy document.");
  }

  private static String statement(String rest) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\""
        + ROOT
        + "\"},"
        + rest
        + "}]}";
  }

  private static void assertRefusedFor(PolicyTarget target, String text, String message) {
    PolicyDocument document = PolicyDocument.parse(text);

    assertInvalid(() -> document.checkFor(target), message);
  }

  private static void assertInvalid(Runnable check, String message) {
    assertThatThrownBy(check::run)
        .isInstanceOfSatisfying(
            DynamoDbException.class,
            e -> {
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
              assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(message);
            });
  }
}
