package io.foreknown.monitor.http;

import java.nio.file.Path;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** A key with its certificates in a PKCS12 file, and the password of the file. */
public record Tls(Path keystore, String password) {
  SslContextFactory.Server factory() {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setKeyStorePath(keystore.toUri().toString());
    factory.setKeyStoreType("PKCS12");
    factory.setKeyStorePassword(password);
    return factory;
  }
}
