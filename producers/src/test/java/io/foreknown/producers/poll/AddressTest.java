package io.foreknown.producers.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.domain.InvalidValueException;
import java.util.Objects;
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
      strings = {
        "b",
        "https://example.org:8443/b",
        "HTTPS://EXAMPLE.ORG:8443/b",
        "//example.org:8443/b",
        "https://other:password@example.org:8443/b"
      })
  void linksOfTheOwnServerAreAskedWithItsOwnCredentials(String link) {
    Address target = Objects.requireNonNull(feed.resolve(link));

    assertThat(feed.isSameServer(target)).isTrue();
    assertThat(target.credentials()).isEqualTo("desk:secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/b",
        "https://example.org:8444/b",
        "http://example.org:8443/b",
        "https://example.org.:8443/b",
        "https://example.org.evil.test:8443/b",
        "https://example.org:8443@evil.test/b",
        "https://evil.test\\@example.org:8443/b",
        "https://evil.test#@example.org:8443/b",
        "//evil.test:8443/b",
        "https://127.0.0.1:8443/b",
        "https://localhost:8443/b",
        "https://[::1]:8443/b",
        "https://2130706433:8443/b",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "jar:https://example.org:8443/a.jar!/b",
        "https://ехample.org:8443/b"
      })
  void linksOfAnotherServerAreNotOfTheOwn(String link) {
    Address target = feed.resolve(link);

    assertThat(target == null || !feed.isSameServer(target)).isTrue();
    assertThat(target == null ? null : target.authorization()).isNull();
  }

  @Test
  void theUsualPortNeedsNoNameAndAnAddressMayBecomeSecure() {
    Address plain = Address.of("http://example.org/feed");

    assertThat(plain.isSameServer(Address.of("http://example.org:80/b"))).isTrue();
    assertThat(plain.isSameServer(Address.of("https://example.org/b"))).isTrue();
    assertThat(plain.isSameServer(Address.of("https://example.org:8443/b"))).isFalse();
    assertThat(Address.of("https://example.org/feed").isSameServer(plain)).isFalse();
    assertThat(
            Address.of("http://example.org:8080/a")
                .isSameServer(Address.of("https://example.org/")))
        .isFalse();
  }

  @Test
  void namesOutsideOfAsciiAreThoseThatServersHave() {
    Address feed = Address.of("https://me:secret@bücher.example:8443/ü?q=ü");

    assertThat(feed.uri()).hasToString("https://xn--bcher-kva.example:8443/%C3%BC?q=%C3%BC");
    assertThat(feed.credentials()).isEqualTo("me:secret");
    assertThat(feed.isSameServer(Address.of("https://BÜCHER.example:8443/b"))).isTrue();
    assertThat(feed.resolve("https://bücher.example:8443/b"))
        .hasToString("https://xn--bcher-kva.example:8443/b");
  }

  @Test
  void whatMayBeSecretInALinkIsNotShown() {
    assertThat(Address.shown("https://me:pw@evil.test/a?key=1")).isEqualTo("'https://evil.test/a'");
    assertThat(Address.shown("file:///etc/passwd")).isEqualTo("'file:///etc/passwd'");
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
