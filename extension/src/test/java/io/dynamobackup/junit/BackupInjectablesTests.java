package io.dynamobackup.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BackupInjectablesTests {

  @Test
  void clients_of_aws_backup_are_injected_where_their_library_is() {
    assertThat(new BackupInjectables().injectables())
        .extracting(injectable -> injectable.name())
        .containsExactly("BackupClient", "BackupAsyncClient");
  }

  @Test
  void without_the_library_nothing_of_it_is_loaded() throws Exception {
    Class<?> provider =
        new WithoutLibrary("software.amazon.awssdk.services.backup")
            .loadClass(BackupInjectables.class.getName());

    InjectableProvider injectables =
        (InjectableProvider) provider.getDeclaredConstructor().newInstance();

    assertThat(provider).isNotSameAs(BackupInjectables.class);
    assertThat(injectables.injectables()).isEmpty();
  }
}
