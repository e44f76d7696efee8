package io.dynamobackup.engine.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.DynamoDbEngine;
import io.dynamobackup.engine.conformance.Music;
import io.dynamobackup.engine.conformance.malformed.RawCalls;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkPojo;

class UnmodelledMembersTests {
  private final DynamoDbEngine engine = DynamoDbEngine.start();

  @AfterEach
  void close() {
    engine.close();
  }

  private String send(String operation, String request) {
    return new RawCalls(engine.httpClient())
        .send("DynamoDB_20120810." + operation, request.replace('\'', '"').getBytes(UTF_8))
        .body();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "CreateTable | {'TableName':'New','VectorIndexes':[]} | VectorIndexes",
        "UpdateTable | {'TableName':'Music','DisassociationProtectionEnabled':true}"
            + " | DisassociationProtectionEnabled",
        "ExportTableToPointInTime |"
            + " {'TableArn':'arn:aws:dynamodb:us-east-1:123456789012:table/Music','S3Bucket':'bucket','FilterSpecification':{}}"
            + " | FilterSpecification",
      })
  void member_that_is_not_modelled_is_refused_by_name(
      String operation, String request, String member) {
    Music.create(engine.client());

    assertThat(send(operation, request))
        .contains("\"DynamoBackup does not model " + member + " of " + operation + " yet\"");
  }

  @Test
  void member_without_a_value_is_absent() {
    Music.create(engine.client());

    assertThat(send("UpdateTable", "{'TableName':'Music','VectorIndexUpdates':null}"))
        .contains("At least one of ProvisionedThroughput");
  }

  @Test
  void every_member_that_aws_has_is_one_of_the_sdk_or_refused() {
    ServiceModel model = new ServiceModel();
    Set<String> ignored = new TreeSet<>();
    for (Map.Entry<String, String> input : model.inputs().entrySet()) {
      String operation = input.getKey();
      if (engine.wire().has(operation)) {
        SdkPojo request = SdkShapes.findRequest(operation).orElseThrow();
        for (String member : model.shape(input.getValue()).members().keySet()) {
          if (Shape.of(request).member(member) == null
              && !UnmodelledMembers.of(operation).contains(member)) {
            ignored.add(operation + "." + member);
          }
        }
      }
    }

    assertThat(ignored).isEmpty();
  }
}
