package io.dynamobackup.engine.wire;

import static io.dynamobackup.engine.wire.Answering.answering;

import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;

/** The doors of a wire, as requests come in by them. */
abstract class WireDoors {
  static final String SERIALIZATION =
      "{\"__type\":\"com.amazon.coral.service#SerializationException\"}";

  final Doors doors =
      Doors.to(
          answering(
              "GetItem",
              GetItemRequest::builder,
              (GetItemRequest r) -> GetItemResponse.builder().item(r.key()).build()),
          answering(
              "DescribeTable",
              DescribeTableRequest::builder,
              (DescribeTableRequest r) ->
                  DescribeTableResponse.builder().table(t -> t.tableName(r.tableName())).build()),
          answering(
              "ListStreams",
              ListStreamsRequest::builder,
              (ListStreamsRequest r) ->
                  ListStreamsResponse.builder().lastEvaluatedStreamArn(r.tableName()).build()));
}
