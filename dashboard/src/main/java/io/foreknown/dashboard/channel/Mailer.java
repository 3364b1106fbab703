package io.foreknown.dashboard.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.foreknown.dashboard.channel.ChannelTarget.Security;
import io.foreknown.dashboard.channel.ChannelTarget.SmtpServer;
import io.foreknown.dashboard.delivery.Reply;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Sends mails by SMTP, on threads that may wait. */
final class Mailer implements Carrier {
  private static final String WAITING = Long.toString(Duration.ofSeconds(20).toMillis());

  private final ChannelTarget.Mail to;
  private final PageLinks links;
  private final InstantSource clock;
  private final Executor threads;
  private final Session session;

  Mailer(ChannelTarget.Mail to, PageLinks links, InstantSource clock, Executor threads) {
    this.to = to;
    this.links = links;
    this.clock = clock;
    this.threads = threads;
    this.session = Session.getInstance(properties(to.server()));
  }

  /** The server has to prove who it is, whatever the way. */
  private static Properties properties(SmtpServer server) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", server.host());
    properties.put("mail.smtp.port", Integer.toString(server.port()));
    properties.put("mail.smtp.auth", Boolean.toString(server.user() != null));
    properties.put("mail.smtp.ssl.enable", on(server, Security.TLS));
    properties.put("mail.smtp.starttls.enable", on(server, Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", on(server, Security.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.connectiontimeout", WAITING);
    properties.put("mail.smtp.timeout", WAITING);
    properties.put("mail.smtp.writetimeout", WAITING);
    return properties;
  }

  private static String on(SmtpServer server, Security security) {
    return Boolean.toString(server.security() == security);
  }

  @Override
  public CompletableFuture<Reply> send(ChannelMessage news) {
    return CompletableFuture.supplyAsync(() -> sent(news), threads);
  }

  private Reply sent(ChannelMessage news) {
    SmtpServer server = to.server();
    ChannelTarget.Password password = server.password();
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage mail = mail(news);
      transport.connect(server.user(), password == null ? null : password.text());
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Reply.Delivered();
    } catch (SMTPSendFailedException e) {
      return new Reply.Failed("SMTP " + e.getReturnCode(), null);
    } catch (MessagingException e) {
      return new Reply.Failed(e.getClass().getSimpleName(), null);
    }
  }

  /** The id is the same whenever the same alerts are sent, so that repeats can be known. */
  private MimeMessage mail(ChannelMessage news) throws MessagingException {
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + news.id() + "@foreknown>");
          }
        };
    mail.setFrom(new InternetAddress(to.from(), true));
    for (String address : to.to()) {
      mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
    }
    mail.setSubject("[Foreknown] " + MessageText.title(news), UTF_8.name());
    mail.setText(MailText.of(news, links), UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    return mail;
  }
}
