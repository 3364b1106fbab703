package io.foreknown.operations.cluster;

import io.foreknown.operations.rights.Role;
import io.foreknown.stack.StackAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.auth.SecurityProtocol;

/**
 * Who talks to which cluster, for messages.
 *
 * @param address of brokers and registry
 * @param client the properties that the user is named in
 */
record Caller(StackAddress address, Map<String, String> client) {
  private static final Pattern NAMED =
      Pattern.compile("\\busername\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

  /** What an authorizer calls those who say nothing of themselves. */
  private static final String ANONYMOUS = "ANONYMOUS";

  /** In place of a name that is not known here, in commands. */
  private static final String SOMEBODY = "NAME";

  /** Copies the map. */
  Caller {
    client = Map.copyOf(client);
  }

  /** The brokers, as a line begins. */
  String kafka() {
    return "Kafka at " + address.bootstrapServers();
  }

  /** The registry, as a line begins. */
  String registry() {
    return "Schema Registry at " + address.schemaRegistryUrl();
  }

  /** How the client connects to brokers. */
  String protocol() {
    return client
        .getOrDefault(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, SecurityProtocol.PLAINTEXT.name)
        .toUpperCase(Locale.ROOT);
  }

  /** The name by which brokers know the user; NAME if the properties do not say. */
  private String name() {
    Matcher jaas = NAMED.matcher(client.getOrDefault(SaslConfigs.SASL_JAAS_CONFIG, ""));
    if (protocol().startsWith("SASL")) {
      if (!jaas.find()) {
        return SOMEBODY;
      }
      return jaas.group(1) == null ? jaas.group(2) : jaas.group(1);
    }
    return client.containsKey(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG) ? SOMEBODY : ANONYMOUS;
  }

  /** The user in words. */
  String user() {
    String name = name();
    if (!name.equals(SOMEBODY)) {
      return "user " + name;
    }
    String keystore = client.get(SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG);
    return keystore == null ? "the user of --config" : "the owner of the key in " + keystore;
  }

  /** That something is lacking, each as {@link RightsCheck} says it. */
  String refused(List<String> missing, Role role) {
    String more =
        missing.size() == 1 ? "" : " (and %d more that it lacks)".formatted(missing.size() - 1);
    return "%s: %s lacks %s%s; %s".formatted(kafka(), user(), missing.get(0), more, remedy(role));
  }

  /** What to do about a right that is lacking. */
  String remedy(Role role) {
    String name = name().contains(" ") ? "'" + name() + "'" : name();
    return "'./foreknown topics acls --for %s --user %s' prints what to allow"
        .formatted(role.word(), name);
  }

  /**
   * Fails if the first broker that answers speaks another protocol than the client: Kafka's clients
   * take the first bytes of TLS for the length of an answer, and wait or run out of memory.
   */
  void requireSameProtocol() {
    SecurityProtocol spoken =
        switch (protocol()) {
          case "PLAINTEXT" -> SecurityProtocol.PLAINTEXT;
          case "SASL_PLAINTEXT" -> SecurityProtocol.SASL_PLAINTEXT;
          default -> null;
        };
    if (spoken == null) {
      return;
    }
    BrokerGreeting greeting = BrokerGreeting.of(address.bootstrapServers());
    if (!greeting.fits(spoken)) {
      throw new CommandException(
          "%s: %s, but security.protocol is %s; set it in the file of --config to %s"
              .formatted(kafka(), greeting.words(), spoken.name, greeting.remedy(spoken)));
    }
  }
}
