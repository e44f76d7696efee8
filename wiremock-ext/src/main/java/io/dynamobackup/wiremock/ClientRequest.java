package io.dynamobackup.wiremock;

import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Cookie;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.ImmutableRequest;
import com.github.tomakehurst.wiremock.http.QueryParameter;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import io.dynamobackup.engine.time.Patience;
import io.dynamobackup.engine.transport.HttpAttempt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * An attempt of a client in this JVM as WireMock sees it. It has no cookies, of which WireMock 3
 * would make a null in {@link ImmutableRequest}.
 */
final class ClientRequest implements Request {
  private final ImmutableRequest request;

  private ClientRequest(ImmutableRequest request) {
    this.request = request;
  }

  static ClientRequest of(HttpAttempt attempt) {
    SdkHttpRequest request = attempt.request();
    return new ClientRequest(
        ImmutableRequest.create()
            .withAbsoluteUrl(request.getUri().toString())
            .withMethod(RequestMethod.fromString(request.method().name()))
            .withProtocol("HTTP/1.1")
            .withClientIp("127.0.0.1")
            .withHeaders(headers(request))
            .withBody(attempt.body())
            .build());
  }

  private static HttpHeaders headers(SdkHttpRequest request) {
    List<HttpHeader> headers = new ArrayList<>();
    request.forEachHeader(
        (name, values) -> {
          if (!name.equals(Patience.HEADER)) {
            headers.add(new HttpHeader(name, values));
          }
        });
    return new HttpHeaders(headers);
  }

  @Override
  public Map<String, Cookie> getCookies() {
    return Map.of();
  }

  @Override
  public String getUrl() {
    return request.getUrl();
  }

  @Override
  public String getAbsoluteUrl() {
    return request.getAbsoluteUrl();
  }

  @Override
  public RequestMethod getMethod() {
    return request.getMethod();
  }

  @Override
  public String getScheme() {
    return request.getScheme();
  }

  @Override
  public String getHost() {
    return request.getHost();
  }

  @Override
  public int getPort() {
    return request.getPort();
  }

  @Override
  public String getClientIp() {
    return request.getClientIp();
  }

  @Override
  public String getHeader(String name) {
    return request.getHeader(name);
  }

  @Override
  public HttpHeader header(String name) {
    return request.header(name);
  }

  @Override
  public ContentTypeHeader contentTypeHeader() {
    return request.contentTypeHeader();
  }

  @Override
  public HttpHeaders getHeaders() {
    return request.getHeaders();
  }

  @Override
  public boolean containsHeader(String name) {
    return request.containsHeader(name);
  }

  @Override
  public Set<String> getAllHeaderKeys() {
    return request.getAllHeaderKeys();
  }

  @Override
  public QueryParameter queryParameter(String name) {
    return request.queryParameter(name);
  }

  @Override
  public FormParameter formParameter(String name) {
    return request.formParameter(name);
  }

  @Override
  public Map<String, FormParameter> formParameters() {
    return request.formParameters();
  }

  @Override
  public byte[] getBody() {
    return request.getBody();
  }

  @Override
  public String getBodyAsString() {
    return request.getBodyAsString();
  }

  @Override
  public String getBodyAsBase64() {
    return request.getBodyAsBase64();
  }

  @Override
  public boolean isMultipart() {
    return request.isMultipart();
  }

  @Override
  public Collection<Part> getParts() {
    return request.getParts();
  }

  @Override
  public Part getPart(String name) {
    return request.getPart(name);
  }

  @Override
  public boolean isBrowserProxyRequest() {
    return request.isBrowserProxyRequest();
  }

  @Override
  public Optional<Request> getOriginalRequest() {
    return request.getOriginalRequest();
  }

  @Override
  public String getProtocol() {
    return request.getProtocol();
  }
}
