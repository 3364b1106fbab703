package io.foreknown.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CA of one's own and a certificate that it has signed for servers of one address, made with the
 * JDK's own tool.
 */
record Certificates(Path directory) {
  private static final String PASSWORD = "changeit";
  private static final String SERVER = "server.p12";
  private static final String TRUST = "trust.p12";

  /** Makes them in this directory. */
  static Certificates in(Path directory, String address) throws IOException, InterruptedException {
    Certificates made = new Certificates(directory);
    made.tool("ca.p12", "-genkeypair", "ca", "-keyalg", "EC", "-dname", "CN=CA", "-ext", "bc:c");
    made.tool("ca.p12", "-exportcert", "ca", "-rfc", "-file", made.path("ca.pem"));
    made.tool(SERVER, "-genkeypair", "server", "-keyalg", "EC", "-dname", "CN=" + address);
    made.tool(SERVER, "-certreq", "server", "-file", made.path("server.csr"));
    made.tool(
        "ca.p12",
        "-gencert",
        "ca",
        "-rfc",
        "-ext",
        "san=ip:" + address,
        "-infile",
        made.path("server.csr"),
        "-outfile",
        made.path("server.pem"));
    made.tool(SERVER, "-importcert", "ca", "-noprompt", "-file", made.path("ca.pem"));
    made.tool(SERVER, "-importcert", "server", "-noprompt", "-file", made.path("server.pem"));
    made.tool(TRUST, "-importcert", "ca", "-noprompt", "-file", made.path("ca.pem"));
    return made;
  }

  private String path(String file) {
    return directory.resolve(file).toString();
  }

  private void tool(String store, String command, String alias, String... arguments)
      throws IOException, InterruptedException {
    List<String> all =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    command,
                    "-alias",
                    alias,
                    "-keystore",
                    path(store),
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD),
                Stream.of(arguments))
            .toList();
    Process tool =
        new ProcessBuilder(all)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("keytool.log").toFile())
            .start();
    if (tool.waitFor() != 0) {
      throw new IllegalStateException("keytool " + command + " fails for " + path(store));
    }
  }

  /** What a broker proves itself with, and trusts the others by. */
  Map<String, String> ofServers() {
    return Map.of(
        "ssl.keystore.type",
        "PKCS12",
        "ssl.keystore.location",
        path(SERVER),
        "ssl.keystore.password",
        PASSWORD,
        "ssl.key.password",
        PASSWORD,
        "ssl.truststore.type",
        "PKCS12",
        "ssl.truststore.location",
        path(TRUST),
        "ssl.truststore.password",
        PASSWORD);
  }

  /** What clients trust a broker by. */
  Map<String, String> ofClients() {
    return Map.of(
        "ssl.truststore.type",
        "PKCS12",
        "ssl.truststore.location",
        path(TRUST),
        "ssl.truststore.password",
        PASSWORD);
  }
}
