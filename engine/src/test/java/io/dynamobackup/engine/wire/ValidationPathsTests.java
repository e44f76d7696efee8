package io.dynamobackup.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationPathsTests extends ShapedRequests {

  @Test
  void list_that_is_empty_and_members_of_its_neighbours() {
    assertThat(
            message(
                "CreateTable",
                "{'TableName':'abc','AttributeDefinitions':[{}],'KeySchema':[],"
                    + "'ProvisionedThroughput':{'ReadCapacityUnits':0,'WriteCapacityUnits':1}}"))
        .isEqualTo(
            "4 validation errors detected: "
                + violation("null", "attributeDefinitions.1.member.attributeName", NOT_NULL)
                + "; "
                + violation("null", "attributeDefinitions.1.member.attributeType", NOT_NULL)
                + "; "
                + violation(
                    "'[]'", "keySchema", "Member must have length greater than or equal to 1")
                + "; "
                + violation(
                    "'0'",
                    "provisionedThroughput.readCapacityUnits",
                    "Member must have value greater than or equal to 1"));
  }

  @Test
  void key_schema_of_more_than_two_elements() {
    // eu-west-2
    assertThat(
            message(
                "CreateTable",
                "{'TableName':'abc','AttributeDefinitions':[],'KeySchema':["
                    + "{'AttributeName':'pk','KeyType':'HASH'},"
                    + "{'AttributeName':'sk','KeyType':'RANGE'},"
                    + "{'AttributeName':'extra','KeyType':'RANGE'}]}"))
        .isEqualTo(
            one(
                "'[KeySchemaElement(attributeName=pk, keyType=HASH), "
                    + "KeySchemaElement(attributeName=sk, keyType=RANGE), "
                    + "KeySchemaElement(attributeName=extra, keyType=RANGE)]'",
                "keySchema",
                "Member must have length less than or equal to 2"));
  }

  @Test
  void elements_of_a_list_are_told_with_the_list() {
    assertThat(
            message(
                "CreateTable",
                "{'TableName':'abc','AttributeDefinitions':[],'LocalSecondaryIndexes':[{"
                    + "'IndexName':'by-year','KeySchema':["
                    + "{'AttributeName':'pk','KeyType':'HASH'}],"
                    + "'Projection':{'NonKeyAttributes':['ok','']}}]}"))
        .isEqualTo(
            one(
                "'[ok, ]'",
                "localSecondaryIndexes.1.member.projection.nonKeyAttributes",
                "Member must satisfy constraint: [Member must have length less than or equal to"
                    + " 255, Member must have length greater than or equal to 1]"));
  }

  @Test
  void keys_and_values_of_a_map_are_told_with_the_map() {
    assertThat(message("BatchWriteItem", "{'RequestItems':{'':[]}}"))
        .isEqualTo(
            "2 validation errors detected: "
                + violation(
                    "'{=[]}'",
                    "requestItems",
                    "Map keys must satisfy constraint: [Member must have length less than or equal"
                        + " to 1024, Member must have length greater than or equal to 1]")
                + "; "
                + violation(
                    "'{=[]}'",
                    "requestItems",
                    "Map value must satisfy constraint: [Member must have length less than or equal"
                        + " to 25, Member must have length greater than or equal to 1]"));
  }

  @Test
  void names_that_are_keys_of_a_map() {
    assertThat(message("BatchGetItem", "{'RequestItems':{'a':{'Keys':[{}]}}}"))
        .isEqualTo(
            one(
                "'{a=KeysAndAttributes(keys=[{}], attributesToGet=null, consistentRead=null,"
                    + " projectionExpression=null, expressionAttributeNames=null)}'",
                "requestItems",
                "Map keys must satisfy constraint: ["
                    + AT_MOST_255
                    + ", "
                    + AT_LEAST_3
                    + ", "
                    + NAME_PATTERN
                    + "]"));
  }

  @Test
  void paths_lead_through_maps_and_lists() {
    assertThat(message("BatchGetItem", "{'RequestItems':{'Music':{}}}"))
        .isEqualTo(one("null", "requestItems.Music.member.keys", NOT_NULL));
    assertThat(
            message(
                "BatchWriteItem",
                "{'RequestItems':{'Music':[{'PutRequest':{},'DeleteRequest':{}}]}}"))
        .isEqualTo(
            "2 validation errors detected: "
                + violation("null", "requestItems.Music.member.1.member.putRequest.item", NOT_NULL)
                + "; "
                + violation(
                    "null", "requestItems.Music.member.1.member.deleteRequest.key", NOT_NULL));
    assertThat(message("Scan", "{'TableName':'Music','ScanFilter':{'a':{}}}"))
        .isEqualTo(one("null", "scanFilter.a.member.comparisonOperator", NOT_NULL));
    assertThat(
            message(
                "UpdateTable",
                "{'TableName':'abc','GlobalSecondaryIndexUpdates':[{'Update':{'IndexName':'abc',"
                    + "'ProvisionedThroughput':{'ReadCapacityUnits':1,'WriteCapacityUnits':0}}}]}"))
        .isEqualTo(
            one(
                "'0'",
                "globalSecondaryIndexUpdates.1.member.update.provisionedThroughput"
                    + ".writeCapacityUnits",
                "Member must have value greater than or equal to 1"));
  }

  @Test
  void too_many_writes_are_printed_as_aws_prints_them() {
    String writes = "{'PutRequest':{'Item':{'pk':{'S':'x'}}}},".repeat(25);
    String last = "{'DeleteRequest':{'Key':{'b':{'B':'Yg=='},'l':{'L':[{'NULL':true}]}}}}";
    String types =
        "iNT=null, dECIMAL=null, dOUBLE=null, sS=null, nS=null, bS=null, iNTSET=null,"
            + " dECIMALSET=null, dOUBLESET=null, m=null, ";

    // us-east-1
    assertThat(message("BatchWriteItem", "{'RequestItems':{'Music':[" + writes + last + "]}}"))
        .startsWith(
            "1 validation error detected: Value '{Music=[WriteRequest(putRequest=PutRequest("
                + "item={pk=AttributeValue(s=x, n=null, b=null, "
                + types
                + "l=null, nULL=null, bOOL=null)}, workloadProfileName=null), deleteRequest=null),"
                + " WriteRequest(")
        .endsWith(
            "WriteRequest(putRequest=null, deleteRequest=DeleteRequest(key={"
                + "b=AttributeValue(s=null, n=null, b=java.nio.HeapByteBuffer[pos=0 lim=1 cap=1], "
                + types
                + "l=null, nULL=null, bOOL=null), l=AttributeValue(s=null, n=null, b=null, "
                + types
                + "l=[AttributeValue(s=null, n=null, b=null, "
                + types
                + "l=null, nULL=true, bOOL=null)], nULL=null, bOOL=null)}))]}' at 'requestItems'"
                + " failed to satisfy constraint: Map value must satisfy constraint: [Member must"
                + " have length less than or equal to 25, Member must have length greater than or"
                + " equal to 1]");
  }
}
