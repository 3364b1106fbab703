package io.foreknown.operations.cluster;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.operations.rights.Right;
import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.StackAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Failures of rights and connections in one line: what, where, who, and what to do. Whatever has
 * wrapped them, they are found among the causes.
 */
public final class ClusterFailure {
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final Caller caller;
  private final TopicSettings topics;
  private final Role role;

  /**
   * Of one client.
   *
   * @param address as the command was given it
   * @param client the properties that say how it connects, and as whom
   * @param role in which it was at work
   */
  public ClusterFailure(
      StackAddress address, Map<String, String> client, TopicSettings topics, Role role) {
    this.caller = new Caller(address, client);
    this.topics = topics;
    this.role = role;
  }

  /** The line of the outermost cause that is one of these; empty: none is. */
  public Optional<String> line(Throwable error) {
    return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
        .map(this::of)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private @Nullable String of(Throwable cause) {
    if (cause instanceof AuthorizationException refused) {
      return ofRight(refused);
    }
    if (cause instanceof SslAuthenticationException) {
      return "%s: no TLS connection: %s; %s"
          .formatted(caller.kafka(), innermost(cause), trust("ssl."));
    }
    if (cause instanceof AuthenticationException) {
      return "%s does not let %s in: %s; check sasl.mechanism and sasl.jaas.config in the file of --config"
          .formatted(caller.kafka(), caller.user(), innermost(cause));
    }
    if (cause instanceof ConfigException) {
      return "--config: %s".formatted(innermost(cause));
    }
    if (cause instanceof RestClientException answer) {
      return ofRegistry(answer);
    }
    // Kafka's clients wrap theirs, as above; what is bare comes from the registry's client.
    return cause instanceof SSLException
        ? "%s: no TLS connection: %s; %s"
            .formatted(caller.registry(), innermost(cause), trust("schema.registry.ssl."))
        : null;
  }

  private static String trust(String prefix) {
    return "if its certificate is signed by a CA of your own, name it by "
        + prefix
        + "truststore.location in the file of --config";
  }

  private static String innermost(Throwable error) {
    Throwable innermost = error;
    while (innermost.getCause() != null) {
      innermost = innermost.getCause();
    }
    String message = innermost.getMessage();
    return message == null ? innermost.getClass().getSimpleName() : message;
  }

  private @Nullable String ofRegistry(RestClientException answer) {
    if (answer.getStatus() == UNAUTHORIZED) {
      return "%s does not know the user; check basic.auth.user.info in the file of --config"
          .formatted(caller.registry());
    }
    return answer.getStatus() == FORBIDDEN
        ? "%s refuses the user a subject; %s".formatted(caller.registry(), caller.remedy(role))
        : null;
  }

  private String ofRight(AuthorizationException refused) {
    List<String> missing = new ArrayList<>();
    if (refused instanceof TopicAuthorizationException topic) {
      topic.unauthorizedTopics().stream()
          .sorted()
          .forEach(name -> missing.add(words(ResourceType.TOPIC, name)));
    } else if (refused instanceof GroupAuthorizationException group && group.groupId() != null) {
      missing.add(words(ResourceType.GROUP, group.groupId()));
    } else if (refused instanceof TransactionalIdAuthorizationException) {
      add(right -> right.resource() == ResourceType.TRANSACTIONAL_ID, missing);
    }
    // Of what is created or deleted brokers name the kind alone; what a role makes has a prefix.
    if (missing.isEmpty() && refused instanceof TopicAuthorizationException) {
      add(right -> isOfTopic(right) && right.isOfPrefix(), missing);
    }
    if (missing.isEmpty() && refused instanceof GroupAuthorizationException) {
      add(right -> right.resource() == ResourceType.GROUP && right.isOfPrefix(), missing);
    }
    // An idempotent producer is refused on the cluster if it may write to no topic (KIP-679).
    if (refused instanceof ClusterAuthorizationException) {
      add(right -> right.operations().contains(AclOperation.WRITE) && isOfTopic(right), missing);
    }
    if (missing.isEmpty()) {
      return "%s refuses %s: %s; %s"
          .formatted(caller.kafka(), caller.user(), refused.getMessage(), caller.remedy(role));
    }
    return caller.refused(missing, role);
  }

  private static boolean isOfTopic(Right right) {
    return right.resource() == ResourceType.TOPIC;
  }

  private void add(Predicate<Right> which, List<String> missing) {
    Rights.of(role, topics).kafka().stream()
        .filter(which)
        .forEach(right -> missing.add(Right.words(right.operations()) + " on " + right.words()));
  }

  /** A broker says which resource, not which operation: all that the role needs is named. */
  private String words(ResourceType kind, String name) {
    Set<AclOperation> needed = EnumSet.noneOf(AclOperation.class);
    Rights.of(role, topics).on(kind, name).forEach(right -> needed.addAll(right.operations()));
    String operations = needed.isEmpty() ? "a right" : Right.words(needed);
    return "%s on the %s %s".formatted(operations, Right.kind(kind), name);
  }
}
