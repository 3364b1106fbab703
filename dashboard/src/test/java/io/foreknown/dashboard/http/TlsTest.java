package io.foreknown.dashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foreknown.dashboard.feed.Progress;
import io.foreknown.monitor.http.Access;
import io.foreknown.monitor.http.HttpSettings;
import io.foreknown.monitor.http.Tls;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers who must tell a token, over a connection that nobody else can read. */
class TlsTest {
  private static final String PASSWORD = "changeit";

  @TempDir private Path work;

  @Test
  void overTlsOnlyWhoKnowsTheTokenIsAnsweredAndPlainHttpIsNot()
      throws IOException, InterruptedException, GeneralSecurityException {
    HttpSettings settings =
        new HttpSettings(
            "127.0.0.1", 0, new Access("s3cret", List.of()), new Tls(keystore(), PASSWORD));
    try (Running running =
        new Running(settings, new Progress(new TreeMap<>(), Running.NOW, null))) {
      HttpClient trusting = HttpClient.newBuilder().sslContext(trust()).build();
      URI events = running.at("/api/events");

      assertThat(events.getScheme()).isEqualTo("https");
      assertThat(status(trusting, HttpRequest.newBuilder(events))).isEqualTo(401);
      assertThat(
              status(
                  trusting,
                  HttpRequest.newBuilder(events).header("Authorization", "Bearer s3cret")))
          .isEqualTo(200);
      assertThatThrownBy(() -> running.get("/api/events"))
          .as("a client that does not trust the certificate")
          .isInstanceOf(SSLHandshakeException.class);
      URI plain = URI.create(events.toString().replaceFirst("https", "http"));
      assertThatThrownBy(() -> status(trusting, HttpRequest.newBuilder(plain)))
          .isInstanceOf(IOException.class);
    }
  }

  private static int status(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
    return response.statusCode();
  }

  /** The JDK makes certificates with its own tool alone. */
  private Path keystore() throws IOException, InterruptedException {
    Path file = work.resolve("key.p12");
    Process tool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "dashboard",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("keytool.log").toFile())
            .start();
    assertThat(tool.waitFor()).isZero();
    return file;
  }

  private SSLContext trust() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(work.resolve("key.p12").toFile(), PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("dashboard", keys.getCertificate("dashboard"));
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, factory.getTrustManagers(), null);
    return context;
  }
}
