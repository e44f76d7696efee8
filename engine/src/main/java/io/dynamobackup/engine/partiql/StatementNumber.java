package io.dynamobackup.engine.partiql;

import io.dynamobackup.engine.error.Errors;
import io.dynamobackup.engine.value.AttributeNumber;
import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/**
 * Numbers in statements. Where they begin, the digits before the point, is an {@code int} to AWS; a
 * number too large for it comes out as one too small.
 */
final class StatementNumber {
  private StatementNumber() {}

  /**
   * Reads a number whose exponent is an {@code int}: JDKs differ in what they make of others.
   *
   * @throws NumberFormatException when the text is no such number
   */
  static BigDecimal read(String text) {
    int exponent = Math.max(text.indexOf('e'), text.indexOf('E'));
    if (exponent >= 0) {
      Integer.parseInt(text.substring(exponent + 1));
    }
    return new BigDecimal(text);
  }

  /** Returns a number of a statement, which error texts name by its place in its value. */
  static String literal(BigDecimal number, String key) {
    try {
      return canonical(number);
    } catch (DynamoDbException e) {
      throw Errors.validation(e.awsErrorDetails().errorMessage() + " under " + key);
    }
  }

  private static String canonical(BigDecimal number) {
    if ((long) number.precision() - number.scale() > Integer.MAX_VALUE) {
      throw Errors.validation(
          "Number underflow. Attempting to store a number with magnitude smaller than supported"
              + " range");
    }
    return AttributeNumber.of(number.toString());
  }
}
