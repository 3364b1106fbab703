package io.foreknown.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.channel.AtOnce;
import io.foreknown.dashboard.channel.Channel;
import io.foreknown.dashboard.channel.ChannelRules;
import io.foreknown.dashboard.channel.ChannelTarget;
import io.foreknown.dashboard.channel.QuietHours;
import io.foreknown.dashboard.stream.Subscription.Since;
import io.foreknown.dashboard.view.ViewKind;
import io.foreknown.dashboard.webhook.Endpoint;
import io.foreknown.operations.cluster.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
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
    return WebhooksFile.read(Files.writeString(work.resolve("webhooks.yaml"), yaml)).endpoints();
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

    assertThat(endpoints)
        .extracting(Endpoint::stream)
        .containsExactly(ViewKind.ALERTS, ViewKind.MATCHES);
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
  void allThatIsWrongIsReportedAtOnce() {
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
        .hasMessageContaining("webhooks[1]: unknown field 'colour'")
        .hasMessageContaining("webhooks[1]: ")
        .hasMessageContaining("none.secret cannot be read")
        .hasMessageContaining("webhooks[2]: ")
        .hasMessageContaining("secretFile is expected")
        .hasMessageNotContaining("s3cret");
  }

  private List<Channel> channels(String yaml) throws IOException {
    Files.writeString(work.resolve("slack.url"), "https://hooks.slack.example/s3cret\n");
    Files.writeString(work.resolve("mail.password"), "pass word\n");
    return WebhooksFile.read(Files.writeString(work.resolve("webhooks.yaml"), yaml)).channels();
  }

  @Test
  void channelsAreReadWithTheirRules() throws IOException {
    List<Channel> channels =
        channels(
            """
            page: https://foreknown.example
            channels:
              - name: newsroom
                kind: slack
                urlFile: slack.url
              - name: night
                kind: mail
                host: smtp.example
                user: foreknown
                passwordFile: mail.password
                from: foreknown@news.example
                to: [desk@news.example, night@news.example]
                atOnce: HIGH
                quiet: {from: "22:00", to: "07:00", zone: Europe/Berlin}
                gather: PT1M
                digest: PT12H
                perHour: 4
                place: Moscow
            """);

    assertThat(channels.get(0).rules()).isEqualTo(ChannelRules.SHIPPED);
    assertThat(channels.get(0).target().word()).isEqualTo("slack");
    ChannelTarget.Mail mail = (ChannelTarget.Mail) channels.get(1).target();
    assertThat(mail.to()).containsExactly("desk@news.example", "night@news.example");
    assertThat(mail.server().port()).isEqualTo(587);
    assertThat(mail.server().security()).isEqualTo(ChannelTarget.Security.STARTTLS);
    assertThat(channels.get(1).filter().place()).isEqualTo("Moscow");
    assertThat(channels.get(1).rules())
        .isEqualTo(
            new ChannelRules(
                AtOnce.HIGH,
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneId.of("Europe/Berlin")),
                Duration.ofMinutes(1),
                Duration.ofHours(12),
                4));
  }

  @Test
  void allThatIsWrongWithChannelsIsReportedAtOnce() {
    assertThatThrownBy(
            () ->
                channels(
                    """
                    page: https://foreknown.example
                    channels:
                      - {name: one, kind: pager, urlFile: slack.url}
                      - {name: two, kind: slack}
                      - {name: three, kind: teams, urlFile: none.url}
                      - {name: four, kind: slack, urlFile: slack.url, perHour: 0}
                      - {name: five, kind: slack, urlFile: slack.url, quiet: {from: "22:00", to: dawn}}
                      - {name: six, kind: mail, host: smtp.example, from: a@b.example, to: [c]}
                      - {name: seven, kind: slack, urlFile: slack.url, colour: red}
                    """))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("channels[0]: kind is 'pager', slack, teams, mattermost or mail")
        .hasMessageContaining("channels[1]: urlFile is expected")
        .hasMessageContaining("none.url cannot be read")
        .hasMessageContaining("channels[3]: perHour is 0, 1 to 1000 is expected")
        .hasMessageContaining("channels[4].quiet.to: Text 'dawn' could not be parsed")
        .hasMessageContaining("channels[4].quiet.zone: is missing")
        .hasMessageContaining("channels[5]: to is 'c'")
        .hasMessageContaining("channels[6]: unknown field 'colour'")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void channelsNeedToKnowWhereThePageIs() {
    assertThatThrownBy(() -> channels("channels: [{name: one, kind: slack, urlFile: slack.url}]"))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("page is '', an address such as https://foreknown.example");
  }
}
