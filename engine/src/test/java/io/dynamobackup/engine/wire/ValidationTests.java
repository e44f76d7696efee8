package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts with names of regions in their comments were recorded from AWS. */
class ValidationTests extends ShapedRequests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GetItem | {'TableName':'Music','Key':{}}",
        "CreateBackup | {'TableName':'Music','BackupName':'a-b.c_D9'}",
        "CreateBackup | {'TableName':'arn:aws:dynamodb:us-east-1:123456789012:table/Music','BackupName':'abc'}",
        "ListBackups | {}",
        "ListBackups | {'Limit':100,'BackupType':'ALL'}",
        "ListTables | {'Limit':1}",
        "BatchGetItem | {'RequestItems':{'Music':{'Keys':[{}]}}}",
        "BatchWriteItem | {'RequestItems':{'Music':[{'PutRequest':{'Item':{}}}]}}",
        "ListStreams | {'Limit':100}",
        "DescribeLimits | {}"
      })
  void requests_of_the_right_shape_pass(String operation, String json) {
    assertThatCode(() -> check(operation, json)).doesNotThrowAnyException();
  }

  @Test
  void required_member_that_is_absent_is_null_without_quotes() {
    assertThat(message("GetItem", "{'Key':{}}")).isEqualTo(one("null", "tableName", NOT_NULL));
  }

  @Test
  void string_that_is_too_short() {
    // us-west-2
    assertThat(message("DescribeTable", "{'TableName':'ab'}"))
        .isEqualTo(one("'ab'", "tableName", AT_LEAST_3));
  }

  @Test
  void string_that_is_too_long() {
    String name = "a".repeat(256);

    // us-east-1
    assertThat(message("PutItem", "{'TableName':'%s','Item':{}}".formatted(name)))
        .isEqualTo(one("'" + name + "'", "tableName", AT_MOST_255));
  }

  @Test
  void string_that_does_not_match_a_pattern() {
    // us-east-1
    assertThat(message("PutItem", "{'TableName':'bad table!@#','Item':{}}"))
        .isEqualTo(one("'bad table!@#'", "tableName", NAME_PATTERN));
  }

  @Test
  void pattern_comes_before_length_of_one_string() {
    assertThat(message("CreateBackup", "{'TableName':'Music','BackupName':'a;'}"))
        .isEqualTo(
            "2 validation errors detected: "
                + violation("'a;'", "backupName", NAME_PATTERN)
                + "; "
                + violation("'a;'", "backupName", AT_LEAST_3));
  }

  @Test
  void empty_name_or_arn_is_too_short_for_both() {
    // us-east-1, in June 2026
    assertThat(message("PutItem", "{'TableName':'','Item':{}}"))
        .isEqualTo(one("''", "tableName", "Member must have length greater than or equal to 1"));
  }

  @Test
  void what_starts_as_an_arn_is_not_held_to_the_rule_of_names() {
    String arn = "arn:aws:dynamodb:us-east-1:123456789012:table/" + "a".repeat(300);
    String tooLong = "arn:" + "a".repeat(1024);

    assertThatCode(() -> check("DescribeTable", "{'TableName':'%s'}".formatted(arn)))
        .doesNotThrowAnyException();
    assertThat(message("DescribeTable", "{'TableName':'%s'}".formatted(tooLong)))
        .isEqualTo(
            one(
                "'" + tooLong + "'",
                "tableName",
                "Member must have length less than or equal to 1024"));
  }

  @Test
  void names_are_looked_at_only_when_all_else_is_well() {
    assertThat(message("PutItem", "{'TableName':'ab','Item':{},'ReturnValues':'INVALID'}"))
        .startsWith("1 validation error detected: Value 'INVALID' at 'returnValues'");
    assertThat(message("PutItem", "{'TableName':'ab','Item':{},'ReturnValues':'NONE'}"))
        .isEqualTo(one("'ab'", "tableName", AT_LEAST_3));
  }

  @Test
  void member_that_takes_names_only_is_looked_at_with_all_else() {
    assertThat(
            message(
                "RestoreTableFromBackup",
                "{'TargetTableName':'bad name!','BackupArn':'%s'}".formatted("a".repeat(37))))
        .isEqualTo(one("'bad name!'", "targetTableName", NAME_PATTERN));
  }

  @Test
  void value_an_enum_does_not_have() {
    // us-east-1, in June 2026
    assertThat(message("PutItem", "{'TableName':'Music','Item':{},'ReturnValues':'INVALID'}"))
        .isEqualTo(
            one(
                "'INVALID'",
                "returnValues",
                "Member must satisfy enum value set:"
                    + " [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, Member must have value greater than or equal to 1",
    "101, Member must have value less than or equal to 100"
  })
  void number_out_of_range(int limit, String constraint) {
    assertThat(message("ListTables", "{'Limit':%d}".formatted(limit)))
        .isEqualTo(one("'" + limit + "'", "limit", constraint));
  }

  @Test
  void number_out_of_range_in_a_structure() {
    // us-west-2
    assertThat(
            message(
                "UpdateContinuousBackups",
                "{'TableName':'Music','PointInTimeRecoverySpecification':"
                    + "{'PointInTimeRecoveryEnabled':true,'RecoveryPeriodInDays':36}}"))
        .isEqualTo(
            one(
                "'36'",
                "pointInTimeRecoverySpecification.recoveryPeriodInDays",
                "Member must have value less than or equal to 35"));
  }

  @Test
  void no_more_than_ten_violations_are_told() {
    String indexes = "{},".repeat(8) + "{}";

    String message =
        message(
            "CreateTable", "{'TableName':'abc','LocalSecondaryIndexes':[%s]}".formatted(indexes));

    assertThat(message)
        .startsWith("10 validation errors detected: Value null at 'localSecondaryIndexes.1.member")
        .endsWith(violation("null", "localSecondaryIndexes.4.member.indexName", NOT_NULL));
    assertThat(message.split("; ", -1)).hasSize(10);
  }

  @Test
  void attribute_values_are_left_to_the_operations() {
    assertThatCode(
            () ->
                check(
                    "PutItem",
                    "{'TableName':'Music','Item':{'':{'M':{'':{'N':'no number'}}},'s':{'SS':[]}}}"))
        .doesNotThrowAnyException();
  }

  @Test
  void requests_to_streams_have_rules_too() {
    assertThat(message("GetRecords", "{'Limit':1001}"))
        .isEqualTo(
            "2 validation errors detected: "
                + violation("null", "shardIterator", NOT_NULL)
                + "; "
                + violation(
                    "'1001'", "limit", "Member must have value less than or equal to 1000"));
    assertThat(
            message(
                "GetShardIterator",
                "{'StreamArn':'%s','ShardId':'%s','ShardIteratorType':'FIRST'}"
                    .formatted("a".repeat(37), "s".repeat(28))))
        .isEqualTo(
            one(
                "'FIRST'",
                "shardIteratorType",
                "Member must satisfy enum value set:"
                    + " [LATEST, AT_SEQUENCE_NUMBER, AFTER_SEQUENCE_NUMBER, TRIM_HORIZON]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[,;:|\t ]", "ab", ""})
  void patterns_with_spaces_are_whole(String delimiter) {
    assertThat(message("ImportTable", importWith(delimiter)))
        .contains("Value '" + delimiter + "' at 'inputFormatOptions.csv.delimiter'")
        .contains("Member must satisfy regular expression pattern: [,;:|\\t ]");
  }

  @Test
  void delimiter_of_a_space_passes() {
    assertThatCode(() -> check("ImportTable", importWith(" "))).doesNotThrowAnyException();
  }

  private static String importWith(String delimiter) {
    return ("{'S3BucketSource':{'S3Bucket':'bucket'},'InputFormat':'CSV','InputFormatOptions':"
            + "{'Csv':{'Delimiter':'%s'}},'TableCreationParameters':{'TableName':'Music',"
            + "'AttributeDefinitions':[],'KeySchema':[{'AttributeName':'a','KeyType':'HASH'}]}}")
        .formatted(delimiter.replace("\t", "\\t"));
  }
}
