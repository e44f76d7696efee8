package io.dynamobackup.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dynamobackup.engine.conformance.Music;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An engine of a user who does not have the SDK of AWS Backup. */
class WithoutAwsBackupTests {

  @Test
  void tables_and_backups_work() throws Exception {
    assertThat(run(TakesBackup.class)).isEqualTo("AVAILABLE");
  }

  @Test
  void aws_backup_is_refused_by_the_name_of_what_is_missing() throws Exception {
    assertThat(run(ListsVaults.class))
        .isEqualTo(
            "404 {\"Message\":\"DynamoBackup has AWS Backup only with software.amazon.awssdk:backup on"
                + " the class path\"}");
  }

  /** Backs up a table, and tells the status of the backup. */
  public static final class TakesBackup implements Supplier<String> {
    @Override
    public String get() {
      try (DynamoDbEngine engine = DynamoDbEngine.start()) {
        DynamoDbClient dynamo = engine.client();
        Music.create(dynamo);
        String arn =
            dynamo
                .createBackup(r -> r.tableName(Music.TABLE).backupName("nightly"))
                .backupDetails()
                .backupArn();
        return dynamo
            .describeBackup(r -> r.backupArn(arn))
            .backupDescription()
            .backupDetails()
            .backupStatusAsString();
      }
    }
  }

  /** Asks for vaults without a client of AWS Backup. */
  public static final class ListsVaults implements Supplier<String> {
    @Override
    public String get() {
      try (DynamoDbEngine engine = DynamoDbEngine.start()) {
        SdkHttpFullRequest request =
            SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.GET)
                .uri(URI.create("http://in-jvm.invalid/backup-vaults/"))
                .build();
        HttpExecuteResponse response =
            engine
                .httpClient()
                .prepareRequest(HttpExecuteRequest.builder().request(request).build())
                .call();
        try (InputStream body = response.responseBody().orElseThrow()) {
          return response.httpResponse().statusCode()
              + " "
              + new String(body.readAllBytes(), UTF_8);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Object run(Class<? extends Supplier<String>> test) throws Exception {
    Class<?> anew = new Without().loadClass(test.getName());
    assertThat(anew).isNotSameAs(test);
    return ((Supplier<?>) anew.getDeclaredConstructor().newInstance()).get();
  }

  /** Loads everything anew but the JDK and the SDK of AWS Backup, which cannot be found. */
  private static final class Without extends ClassLoader {
    Without() {
      super(WithoutAwsBackupTests.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> present = findLoadedClass(name);
        if (present != null) {
          return present;
        }
        if (name.startsWith("software.amazon.awssdk.services.backup")) {
          throw new ClassNotFoundException(name);
        }
        boolean isOurs =
            name.startsWith("io.dynamobackup.") || name.startsWith("software.amazon.awssdk.");
        return isOurs ? define(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream code = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (code == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = code.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
