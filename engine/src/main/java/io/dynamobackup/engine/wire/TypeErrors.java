package io.dynamobackup.engine.wire;

import com.fasterxml.jackson.core.JsonToken;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What AWS says when JSON has another type than the member it is meant for. */
final class TypeErrors {
  private static final String OF_DYNAMODB = "com.amazonaws.dynamodb.v20120810.";

  /** The old name of AWS Backup. */
  private static final String OF_BACKUP = "com.amazonaws.services.cryo.";

  private static final String CAST =
      "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to class"
          + " java.lang.Class (sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl and"
          + " java.lang.Class are in module java.base of loader 'bootstrap')";

  private TypeErrors() {}

  /** Returns the refusal of JSON that is malformed or is no object: AWS gives no reason. */
  static AwsServiceException malformed() {
    return error(AwsErrorDetails.builder());
  }

  /** Returns the refusal of JSON of the wrong type. */
  static AwsServiceException serialization(String message) {
    return error(AwsErrorDetails.builder().errorMessage(message));
  }

  /** Returns what AWS says of a token where a scalar is expected. */
  static AwsServiceException scalar(JsonToken found, String expected, String javaClass) {
    return switch (found) {
      case START_ARRAY -> serialization("Unrecognized collection type class " + javaClass);
      case START_OBJECT -> unexpectedObject();
      default -> serialization(nameOf(found) + " cannot be converted to " + expected);
    };
  }

  /** Returns what AWS says of a token where a list, a map or a structure is expected. */
  static AwsServiceException container(JsonToken found, Member expected) {
    return switch (found) {
      case START_ARRAY -> serialization("Unrecognized collection type " + typeName(expected));
      case START_OBJECT -> unexpectedObject();
      default -> serialization(scalarForContainer(expected));
    };
  }

  static AwsServiceException unexpectedObject() {
    return serialization("Start of structure or map found where not expected");
  }

  private static String scalarForContainer(Member expected) {
    if (!expected.isElement()) {
      return "Unexpected field type";
    }
    boolean generic = expected.kind() == Kind.LIST || expected.kind() == Kind.MAP;
    return generic ? CAST : "Unexpected value type in payload";
  }

  private static String typeName(Member member) {
    return switch (member.kind()) {
      case LIST -> "java.util.List<" + argumentName(member.element()) + ">";
      case MAP -> "java.util.Map<java.lang.String, " + argumentName(member.element()) + ">";
      default -> "class " + argumentName(member);
    };
  }

  private static String argumentName(Member member) {
    return switch (member.kind()) {
      case LIST, MAP -> typeName(member);
      case STRUCTURE, ATTRIBUTE_VALUE ->
          modelName(member.newBuilder().getClass().getEnclosingClass());
      case STRING -> "java.lang.String";
      case BOOLEAN -> "java.lang.Boolean";
      case SHORT -> "java.lang.Short";
      case INTEGER -> "java.lang.Integer";
      case LONG -> "java.lang.Long";
      case FLOAT -> "java.lang.Float";
      case DOUBLE -> "java.lang.Double";
      case TIMESTAMP -> "java.util.Date";
      case BLOB -> "java.nio.ByteBuffer";
    };
  }

  private static String modelName(Class<?> structure) {
    boolean isOfBackup = structure.getPackageName().contains(".backup.");
    return (isOfBackup ? OF_BACKUP : OF_DYNAMODB) + structure.getSimpleName();
  }

  private static String nameOf(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "STRING_VALUE";
      case VALUE_NUMBER_INT -> "NUMBER_VALUE";
      case VALUE_NUMBER_FLOAT -> "DECIMAL_VALUE";
      case VALUE_TRUE -> "TRUE_VALUE";
      case VALUE_FALSE -> "FALSE_VALUE";
      default -> throw new IllegalArgumentException("not a scalar: " + token);
    };
  }

  private static AwsServiceException error(AwsErrorDetails.Builder details) {
    return DynamoDbException.builder()
        .awsErrorDetails(details.errorCode("SerializationException").build())
        .statusCode(400)
        .build();
  }
}
