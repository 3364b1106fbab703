package io.foreknown.producers.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private final Address feed = Address.of("https://desk:secret@example.org:8443/a/feed?key=hidden");

  @Test
  void secretsAreNotShown() {
    assertThat(feed).hasToString("https://example.org:8443/a/feed");
    assertThat(feed.uri()).hasToString("https://example.org:8443/a/feed?key=hidden");
    assertThat(feed.authorization()).isEqualTo("Basic ZGVzazpzZWNyZXQ=");
  }

  @Test
  void credentialsGoToTheirOwnServerOnly() {
    assertThat(feed.resolve("b")).hasToString("https://example.org:8443/a/b");
    assertThat(feed.resolve("b")).extracting(Address::authorization).isNotNull();
    assertThat(feed.resolve("https://example.org/b"))
        .as("another port")
        .extracting(Address::authorization)
        .isNull();
    assertThat(feed.resolve("//other.example/b")).extracting(Address::authorization).isNull();
  }

  @Test
  void linksLeadToTheWebAndNotFromHttpsToHttp() {
    assertThat(feed.resolve("http://example.org/b")).isNull();
    assertThat(feed.resolve("file:///etc/passwd")).isNull();
    assertThat(feed.resolve("javascript:alert(1)")).isNull();
    assertThat(feed.resolve("http://[")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org/", "https:/a", "example.org", "http://", "a b", "http://a b/"})
  void onlyAddressesOfHttpAreTakenAndErrorsTellNoSecret(String text) {
    assertThatThrownBy(() -> Address.of(text)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Address.of("http://me:secret@ex ample.org"))
        .hasMessageNotContaining("secret");
  }
}
