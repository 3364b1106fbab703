package io.foreknown.dashboard.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.foreknown.dashboard.channel.ChannelTarget.Security;
import io.foreknown.dashboard.delivery.Reply;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails, as a server gets them. */
class MailerTest {
  private final GreenMail plain =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final GreenMail tls =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));

  @BeforeEach
  void start() {
    plain.start();
    tls.start();
  }

  @AfterEach
  void stop() {
    plain.stop();
    tls.stop();
  }

  private static Reply send(
      int port, Security security, ChannelMessage message, @Nullable String password) {
    ChannelTarget.SmtpServer server =
        new ChannelTarget.SmtpServer(
            "127.0.0.1",
            port,
            security,
            password == null ? null : "foreknown",
            password == null ? null : new ChannelTarget.Password(password));
    ChannelTarget.Mail to =
        new ChannelTarget.Mail(server, "foreknown@news.example", List.of("desk@news.example"));
    return new Mailer(to, Samples.LINKS, InstantSource.fixed(Samples.PUBLISHED), Runnable::run)
        .send(message)
        .join();
  }

  private Reply send(ChannelMessage message) {
    return send(plain.getSmtp().getPort(), Security.NONE, message, null);
  }

  @Test
  void aMailSaysTheHeadlineTheMomentAndWhereThePageIs() throws MessagingException, IOException {
    assertThat(send(Samples.news(Samples.notice("a1", "i1", "143 dead, «много» раненых"))))
        .isEqualTo(new Reply.Delivered());

    MimeMessage got = plain.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("[Foreknown] 143 dead, «много» раненых");
    assertThat(got.getFrom()[0]).hasToString("foreknown@news.example");
    assertThat(got.getAllRecipients()[0]).hasToString("desk@news.example");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getContent().toString().replace("\r\n", "\n").stripTrailing() + "\n")
        .isEqualTo(
            """
            HIGH: 143 dead, «много» раненых
              22 March 2024, 18:00 UTC
              https://desk.example/foreknown/event?type=incident&id=i1
            """);
  }

  @Test
  void theSameAlertsHaveTheSameId() throws MessagingException {
    ChannelMessage message = Samples.news(Samples.notice("a1", "i1", "143 dead"));
    send(message);
    send(message);

    MimeMessage[] got = plain.getReceivedMessages();
    assertThat(got[0].getMessageID())
        .isEqualTo("<" + message.id() + "@foreknown>")
        .isEqualTo(got[1].getMessageID());
  }

  @Test
  void aHeadlineAddsNoHeader() throws MessagingException {
    send(Samples.news(Samples.notice("a1", "i1", "dead\r\nBcc: other@evil.example\r\n\r\nx")));

    assertThat(plain.getReceivedMessages()).hasSize(1);
    assertThat(plain.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    assertThat(GreenMailUtil.getHeaders(plain.getReceivedMessages()[0])).contains("Subject: ");
  }

  @Test
  void whoKnowsThePasswordIsLetIn() {
    plain.setUser("desk@news.example", "foreknown", "pass word");
    plain.getManagers().getUserManager().setAuthRequired(true);
    ChannelMessage message = Samples.news(Samples.notice("a1", "i1", "143 dead"));
    int port = plain.getSmtp().getPort();

    assertThat(send(port, Security.NONE, message, "wrong"))
        .isEqualTo(new Reply.Failed("AuthenticationFailedException", null));
    assertThat(send(port, Security.NONE, message, "pass word")).isEqualTo(new Reply.Delivered());
    assertThat(plain.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatOffersNoSecrecyGetsNothing() {
    ChannelMessage message = Samples.news(Samples.notice("a1", "i1", "143 dead"));

    assertThat(send(plain.getSmtp().getPort(), Security.STARTTLS, message, "pass word"))
        .isInstanceOf(Reply.Failed.class);
    assertThat(plain.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatCannotProveWhoItIsGetsNothing() {
    ChannelMessage message = Samples.news(Samples.notice("a1", "i1", "143 dead"));

    assertThat(send(tls.getSmtps().getPort(), Security.TLS, message, "pass word"))
        .isInstanceOf(Reply.Failed.class);
    assertThat(tls.getReceivedMessages()).isEmpty();
  }

  @Test
  void noPasswordIsShownAndNoneGoesInTheClear() {
    ChannelTarget.Password password = new ChannelTarget.Password("s3cret");

    assertThat(password.toString()).doesNotContain("s3cret");
    assertThatThrownBy(
            () -> new ChannelTarget.SmtpServer("mail.example", 25, Security.NONE, "u", password))
        .hasMessageContaining("security is NONE");
    assertThatThrownBy(
            () -> new ChannelTarget.SmtpServer("mail.example", 25, Security.TLS, "u", null))
        .hasMessageContaining("belong together");
  }

  @Test
  void whatIsNoAddressIsRefused() {
    ChannelTarget.SmtpServer server =
        new ChannelTarget.SmtpServer("localhost", 25, Security.NONE, null, null);

    assertThatThrownBy(() -> new ChannelTarget.Mail(server, "desk", List.of("a@b.example")))
        .hasMessageContaining("from is 'desk'");
    assertThatThrownBy(() -> new ChannelTarget.Mail(server, "a@b.example", List.of("a@b, c@d")))
        .hasMessageContaining("to is 'a@b, c@d'");
    assertThatThrownBy(() -> new ChannelTarget.Mail(server, "a@b.example", List.of()))
        .hasMessageContaining("to is empty");
  }
}
