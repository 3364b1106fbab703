package io.foreknown.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The two questions that the stack itself asks the registry. */
final class RegistryApi {
  private static final String COMPATIBILITY = "{\"compatibility\": \"FULL_TRANSITIVE\"}";

  /** Not by way of a proxy that the program may be set to use. */
  private final HttpClient client =
      HttpClient.newBuilder()
          .proxy(HttpClient.Builder.NO_PROXY)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final String url;

  RegistryApi(StackAddress address) {
    url = address.schemaRegistryUrl();
  }

  boolean answers() {
    try {
      return send(request("/subjects").GET()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * New schemas must get along with all older ones in both directions; Apicurio starts out with no
   * rule at all.
   */
  void requireFullCompatibility() {
    try {
      HttpResponse<String> answer =
          send(request("/config").PUT(BodyPublishers.ofString(COMPATIBILITY)));
      if (answer.statusCode() != 200) {
        throw new IOException("status " + answer.statusCode() + " " + answer.body());
      }
    } catch (IOException e) {
      throw new StackException(
          "the Schema Registry refused its compatibility level at "
              + url
              + "/config: "
              + Reasons.of(e),
          e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(10))
        .header("Content-Type", "application/vnd.schemaregistry.v1+json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted before the Schema Registry at " + url + " answered", e);
    }
  }
}
