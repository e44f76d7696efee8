package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the code in the documentation the code of these examples. After {@code <!-- snippet:
 * Class#tag -->} stands the region of that tag, after {@code <!-- snippet: python/backup.py#tag
 * -->} that of a file in another language; {@code -Dupdate=true} writes them anew.
 */
class DocumentationTests {
  private static final Pattern SNIPPET =
      Pattern.compile(
          "(<!-- snippet: ([\\w/.]+)#([\\w-]+) -->\n```\\w+\n)(.*?)(```)", Pattern.DOTALL);

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<groupId>(?!com\\.acme)[^<]+</groupId>\\s*<artifactId>[^<]+</artifactId>\\s*"
              + "<version(>[^<]+<)/version>");

  private static final Pattern COMMENT = Pattern.compile("^(//|#) ");

  @Test
  void snippets_are_the_code_of_the_examples() throws IOException {
    for (Path page : Pages.all()) {
      String text = Files.readString(page);
      String right = SNIPPET.matcher(text).replaceAll(DocumentationTests::withCode);
      if (Boolean.getBoolean("update")) {
        Files.writeString(page, right);
        text = right;
      }

      assertThat(text).as("%s; write its snippets anew with -Dupdate=true", page).isEqualTo(right);
    }
  }

  @Test
  void the_readme_and_the_pages_have_snippets() {
    assertThat(Pages.all())
        .filteredOn(page -> SNIPPET.matcher(Pages.read(page)).find())
        .hasSizeGreaterThan(3);
  }

  /** What the pages name is what the build was tested with. */
  @Test
  void versions_in_the_pages_are_those_of_the_build() {
    String build = Pages.read(Pages.ROOT.resolve("pom.xml"));
    List<String> versions =
        Pages.all().stream()
            .flatMap(page -> DEPENDENCY.matcher(Pages.read(page)).results())
            .map(dependency -> dependency.group(1))
            .distinct()
            .toList();

    assertThat(versions).hasSizeGreaterThan(5).allMatch(build::contains);
  }

  private static String withCode(MatchResult snippet) {
    return Matcher.quoteReplacement(
        snippet.group(1) + region(snippet.group(2), snippet.group(3)) + snippet.group(5));
  }

  /** Returns a region without the indentation that its first line has. */
  private static String region(String type, String tag) {
    List<String> lines = Pages.read(source(type)).lines().toList();
    int start = indexOf(lines, "tag::" + tag + "[]");
    int end = indexOf(lines, "end::" + tag + "[]");
    List<String> region = lines.subList(start + 1, end);
    return String.join("\n", region).stripTrailing().stripIndent().strip() + "\n";
  }

  private static int indexOf(List<String> lines, String mark) {
    for (int i = 0; i < lines.size(); i++) {
      if (COMMENT.matcher(lines.get(i).strip()).replaceFirst("").equals(mark)) {
        return i;
      }
    }
    throw new AssertionError("there is no " + mark);
  }

  private static Path source(String type) {
    if (type.contains("/")) {
      return Path.of("src/test", type);
    }
    return Stream.of("main", "test")
        .map(tree -> Path.of("src", tree, "java/io/dynamobackup/examples", type + ".java"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no example " + type));
  }
}
