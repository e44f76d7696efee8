package io.dynamobackup.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test's author can compile who lacks the SDK of AWS Backup. */
class OptionalLibrariesTests {
  @Test
  void assertions_on_dynamodb_compile_without_the_sdk_of_aws_backup(@TempDir Path classes) {
    assertThat(
            errors(
                classes,
                """
                import static io.dynamobackup.assertj.DynamoBackupAssertions.assertThat;
                import static org.assertj.core.api.Assertions.assertThat;

                class Use {
                  void use(software.amazon.awssdk.services.dynamodb.DynamoDbClient dynamo) {
                    assertThat(dynamo).table("orders").isActive();
                    assertThat("text").isNotEmpty();
                  }
                }
                """))
        .isEmpty();
  }

  @Test
  void both_imports_with_a_star_compile_too(@TempDir Path classes) {
    assertThat(
            errors(
                classes,
                """
                import static io.dynamobackup.assertj.DynamoBackupAssertions.*;
                import static org.assertj.core.api.Assertions.*;

                class Use {
                  void use(software.amazon.awssdk.services.dynamodb.DynamoDbClient dynamo) {
                    assertThat(dynamo).backup("arn").isAvailable();
                    assertThat(1).isPositive();
                  }
                }
                """))
        .isEmpty();
  }

  private static String errors(Path classes, String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    boolean isCompiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-proc:none", "-classpath", classPath(), "-d", classes.toString()),
                null,
                List.of(new Source(source)))
            .call();
    return isCompiled ? "" : messages.toString();
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !new File(entry).getName().matches("backup-.*\\.jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Use.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
