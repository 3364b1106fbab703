package io.foreknown.cli.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.cli.cluster.CommandException;
import io.foreknown.dashboard.stream.Wanted.Since;
import io.foreknown.dashboard.view.Kind;
import io.foreknown.dashboard.webhook.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file of endpoints. */
class WebhooksFileTest {
  @TempDir private Path work;

  @BeforeEach
  void keepASecret() throws IOException {
    Files.writeString(work.resolve("desk.secret"), "whsec_" + "A".repeat(32) + "\n");
  }

  private List<Endpoint> read(String yaml) throws IOException {
    return WebhooksFile.read(Files.writeString(work.resolve("webhooks.yaml"), yaml));
  }

  @Test
  void whatIsLeftOutIsNewAlertsWithoutAFilter() throws IOException {
    List<Endpoint> endpoints =
        read(
            """
            webhooks:
              - name: desk
                url: https://desk.example/hooks
                secretFile: desk.secret
              - name: wire
                url: http://localhost:8080/
                secretFile: desk.secret
                stream: matches
                since: start
                hazard: security
                text: Concert Hall
            """);

    assertThat(endpoints).extracting(Endpoint::stream).containsExactly(Kind.ALERTS, Kind.MATCHES);
    assertThat(endpoints).extracting(Endpoint::since).containsExactly(Since.NOW, Since.START);
    assertThat(endpoints.get(1).filter().hazard()).isEqualTo("security");
    assertThat(endpoints.get(1).filter().words()).containsExactly("concert", "hall");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://desk.example/s3cret",
        "file:///s3cret",
        "javascript:s3cret",
        "mailto:s3cret@desk.example",
        "//desk.example/s3cret",
        "http://192.0.2.1/s3cret",
        "https://desk.example/s3cret here"
      })
  void newsGoesOutByHttpsAlone(String url) {
    String file = "webhooks: [{name: desk, secretFile: desk.secret, url: '%s'}]";

    assertThatThrownBy(() -> read(file.formatted(url)))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("webhooks[0]")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void nameThatNoFileCanHaveIsSaid() {
    String file = "webhooks: [{name: desk, secretFile: \"a\\0b\", url: 'https://desk.example/'}]";

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("webhooks[0]")
        .hasMessageContaining("no file can have this name");
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    webhooks:
                      - name: desk
                        url: http://desk.example/s3cret
                        secretFile: desk.secret
                      - name: desk
                        url: https://desk.example/
                        secretFile: none.secret
                        colour: red
                      - name: wire
                        url: https://desk.example/
                        stream: claims
                    """))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("webhooks[0]: url begins with http://, https is expected")
        .hasMessageContaining("webhooks[1].name: 'desk' is there already: webhooks[0]")
        .hasMessageContaining("webhooks[1].colour: unknown field")
        .hasMessageContaining("webhooks[1]: ")
        .hasMessageContaining("none.secret cannot be read")
        .hasMessageContaining("webhooks[2]: ")
        .hasMessageContaining("secretFile is expected")
        .hasMessageNotContaining("s3cret");
  }
}
