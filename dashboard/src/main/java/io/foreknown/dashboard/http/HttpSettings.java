package io.foreknown.dashboard.http;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where and for whom the server is.
 *
 * @param port 0 for a free one
 * @param token what readers must tell; null: nothing
 * @param tls null: plain HTTP
 */
public record HttpSettings(String host, int port, @Nullable String token, @Nullable Tls tls) {
  /** A key with its certificates in a PKCS12 file, and the password of the file. */
  public record Tls(Path keystore, String password) {}
}
