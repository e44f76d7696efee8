package io.dynamobackup.junit.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class EndpointAddressTests {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8000, http://localhost:8000/",
    "http://localhost:8000/, http://localhost:8000/",
    "http://localhost:4566/dynamodb, http://localhost:4566/dynamodb/",
    "https://gateway/of/ours/, https://gateway/of/ours/",
    "https://gateway/caf%C3%A9, https://gateway/caf%C3%A9/",
  })
  void path_of_the_address_comes_before_that_of_a_call(String address, URI called) {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("http://in-jvm.invalid/"))
            .build();

    assertThat(EndpointAddress.of(address).to(request).build().getUri()).isEqualTo(called);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://dynamodb.us-east-1.amazonaws.com",
        "https://DynamoDB.US-East-1.AmazonAWS.com",
        "https://123456789012.ddb.us-east-1.amazonaws.com",
        "https://dynamodb.cn-north-1.amazonaws.com.cn",
        "https://dynamodb.eusc-de-east-1.amazonaws.eu",
        "https://dynamodb.us-east-1.api.aws",
        "https://dynamodb.cn-north-1.api.amazonwebservices.com.cn",
      })
  void endpoints_of_aws_are_known(String address) {
    assertThat(EndpointAddress.of(address).isOfAws()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000",
        "http://notamazonaws.com",
        "http://amazonaws.com.example.org",
        "http://dynamodb.localhost.localstack.cloud:4566",
      })
  void all_others_are_not(String address) {
    assertThat(EndpointAddress.of(address).isOfAws()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8000?table=orders",
        "http://localhost:8000/#orders",
        "http://me:secret@localhost:8000"
      })
  void parts_that_no_call_would_have_are_refused(String address) {
    assertThatThrownBy(() -> EndpointAddress.of(address))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("(" + address + ") must have no user, query or fragment");
  }

  @Test
  void other_protocol_is_refused() {
    assertThatThrownBy(() -> EndpointAddress.of("httpx://localhost"))
        .hasMessageContaining("(httpx://localhost) is none");
  }
}
