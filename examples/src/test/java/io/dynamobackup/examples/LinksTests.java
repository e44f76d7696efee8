package io.dynamobackup.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages of the documentation lead somewhere, and to every page leads one. */
class LinksTests {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void every_link_leads_to_a_file_and_a_heading() throws IOException {
    for (Path page : pages()) {
      assertThat(links(page))
          .as("links of %s that lead nowhere", page)
          .filteredOn(link -> !leadsSomewhere(page, link))
          .isEmpty();
    }
  }

  @Test
  void the_readme_and_the_index_lead_to_every_page() throws IOException {
    List<Path> found =
        Stream.of("README.md", "docs/README.md")
            .map(ROOT::resolve)
            .flatMap(page -> links(page).stream().map(link -> target(page, link)))
            .toList();

    assertThat(pages())
        .filteredOn(page -> page.equals(ROOT.resolve("docs").resolve(page.getFileName())))
        .isSubsetOf(found);
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md").map(ROOT::resolve),
              docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static List<String> links(Path page) {
    return LINK.matcher(CODE.matcher(read(page)).replaceAll(""))
        .results()
        .map(LinksTests::text)
        .toList();
  }

  private static String text(MatchResult link) {
    return link.group(1) + (link.group(2) == null ? "" : "#" + link.group(2));
  }

  private static Path target(Path page, String link) {
    String file = link.split("#", 2)[0];
    return file.isEmpty() ? page : page.resolveSibling(file).normalize();
  }

  private static boolean leadsSomewhere(Path page, String link) {
    Path target = target(page, link);
    int hash = link.indexOf('#');
    return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  /** Returns the anchors of a page's headings, as GitHub makes them. */
  private static List<String> anchors(Path page) {
    return HEADING
        .matcher(CODE.matcher(read(page)).replaceAll(""))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  private static String read(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
