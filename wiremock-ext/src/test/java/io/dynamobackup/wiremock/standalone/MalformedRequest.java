package io.dynamobackup.wiremock.standalone;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Random;

/** Kinds of requests that no client sends. */
enum MalformedRequest {
  BAD_JSON {
    @Override
    String text(Random random) {
      return post(TARGET + TYPE, mutated(BODY, random));
    }
  },
  DEEP_JSON {
    @Override
    String text(Random random) {
      return post(TARGET + TYPE, "{\"a\":".repeat(1 + random.nextInt(3000)));
    }
  },
  WRONG_HEADERS {
    @Override
    String text(Random random) {
      return post(mutated(TARGET + TYPE, random), BODY);
    }
  },
  WRONG_TARGET {
    @Override
    String text(Random random) {
      return post("X-Amz-Target: " + garbage(random, 40) + "\r\n" + TYPE, BODY);
    }
  },
  WRONG_ENCODING {
    @Override
    String text(Random random) {
      return post(TARGET + TYPE + "Content-Encoding: gzip\r\n", garbage(random, 60));
    }
  },
  WRONG_SIGNATURE {
    @Override
    String text(Random random) {
      return post(TARGET + TYPE + "Authorization: " + garbage(random, 200) + "\r\n", BODY);
    }
  },
  OVERSIZED {
    @Override
    String text(Random random) {
      return post(TARGET + TYPE, "x".repeat(TOO_LONG + random.nextInt(1000)));
    }
  },
  OVERSIZED_CHUNKS {
    @Override
    String text(Random random) {
      return "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
          + TARGET
          + TYPE
          + END
          + "4000\r\n%s\r\n".formatted("x".repeat(0x4000)).repeat(6)
          + "0\r\n\r\n";
    }
  },
  OVERSIZED_HEADERS {
    @Override
    String text(Random random) {
      return post("X-Long: " + "x".repeat(40_000 + random.nextInt(1000)) + "\r\n", BODY);
    }
  },
  HALF_SENT {
    @Override
    String text(Random random) {
      String whole = post(TARGET + TYPE, BODY);
      return whole.substring(0, random.nextInt(whole.length()));
    }
  },
  BROKEN_CHUNKS {
    @Override
    String text(Random random) {
      return "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
          + TARGET
          + TYPE
          + END
          + garbage(random, 30);
    }
  },
  WRONG_LINE {
    @Override
    String text(Random random) {
      return mutated("GET /some/path?a=b HTTP/1.1\r\n", random) + "Host: x\r\n" + END;
    }
  },
  WRONG_PATH {
    @Override
    String text(Random random) {
      return "POST /%s HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n"
              .formatted(mutated("a/%20b", random))
          + END;
    }
  },
  WRONG_ADMIN {
    @Override
    String text(Random random) {
      String body = mutated("{\"operation\":\"ListTables\",\"fault\":\"timeout\"}", random);
      return "POST /__admin/dynamobackup/clock HTTP/1.1\r\nHost: localhost\r\nContent-Length: %s\r\n"
              .formatted(body.length())
          + END
          + body;
    }
  },
  NO_HTTP {
    @Override
    String text(Random random) {
      return garbage(random, 300);
    }
  };

  /** More than the server takes. */
  static final int TOO_LONG = 70_000;

  private static final String TARGET = "X-Amz-Target: DynamoDB_20120810.PutItem\r\n";
  private static final String TYPE = "Content-Type: application/x-amz-json-1.0\r\n";
  private static final String END = "Connection: close\r\n\r\n";
  private static final String BODY =
      "{\"TableName\":\"orders\",\"Item\":{\"id\":{\"S\":\"Ada\"},\"n\":{\"N\":\"1\"}}}";

  abstract String text(Random random);

  byte[] bytes(Random random) {
    return text(random).getBytes(ISO_8859_1);
  }

  private static String post(String headers, String body) {
    return "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: %s\r\n".formatted(body.length())
        + headers
        + END
        + body;
  }

  /** Returns a text in which some letters are others, more or fewer. */
  private static String mutated(String text, Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int at = random.nextInt(mutated.length());
      switch (random.nextInt(3)) {
        case 0 -> mutated.setCharAt(at, (char) random.nextInt(256));
        case 1 -> mutated.insert(at, (char) random.nextInt(256));
        default -> mutated.delete(at, Math.min(mutated.length() - 1, at + 1 + random.nextInt(9)));
      }
    }
    return mutated.toString();
  }

  private static String garbage(Random random, int most) {
    StringBuilder garbage = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      garbage.append((char) random.nextInt(256));
    }
    return garbage.toString();
  }
}
