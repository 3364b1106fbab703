package io.foreknown.operations.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.rights.Rights;
import io.foreknown.operations.rights.Role;
import io.foreknown.schemas.serde.WireSettings;
import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicAdmin;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.stack.LocalStack;
import io.foreknown.stack.StackAddress;
import io.foreknown.stack.StackException;
import io.foreknown.stack.StackOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;

/** A cluster that a command talks to; closing it stops the local stack only if this one owns it. */
public final class Cluster implements AutoCloseable {
  /**
   * How long a person waits for a cluster that may not be there; Kafka's own default is a minute.
   */
  private static final int ANSWER_MILLIS = 15_000;

  private static final String WEBHOOKS = "webhooks";
  private static final String FEEDS = "feeds";

  private final Map<String, String> client;
  private final ClusterSettings settings;
  private final @Nullable LocalStack owned;

  private Cluster(ClusterSettings settings, @Nullable LocalStack owned) {
    this.client = new HashMap<>(settings.client());
    this.settings = settings;
    this.owned = owned;
  }

  private Cluster at(StackAddress address) {
    client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address.bootstrapServers());
    client.put(WireSettings.REGISTRY_URL, address.schemaRegistryUrl());
    return this;
  }

  /** The cluster that the settings name: given, running locally, or started here. */
  public static Cluster open(ClusterSettings settings) {
    StackOptions stack = settings.stack();
    if (stack == null) {
      Cluster cluster = new Cluster(settings, null);
      cluster.caller().requireSameProtocol();
      return cluster;
    }
    Optional<StackAddress> running = LocalStack.running(stack.dataDirectory());
    return running.isPresent()
        ? new Cluster(settings, null).at(running.get())
        : started(settings, stack);
  }

  /**
   * A local stack of this command's own.
   *
   * @throws StackException if one runs already
   */
  public static Cluster own(ClusterSettings settings) {
    return started(settings, local(settings));
  }

  private static Cluster started(ClusterSettings settings, StackOptions options) {
    LocalStack stack = LocalStack.start(options);
    return new Cluster(settings, stack).at(stack.address());
  }

  private static StackOptions local(ClusterSettings settings) {
    StackOptions stack = settings.stack();
    if (stack == null) {
      throw new IllegalArgumentException("not the local stack");
    }
    return stack;
  }

  /**
   * Properties for every Kafka client, with the Schema Registry's; without the protocol of groups,
   * for no client but the pipeline's shares work.
   */
  public Map<String, String> client() {
    Map<String, String> alone = new HashMap<>(client);
    alone.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
    return Map.copyOf(alone);
  }

  /** The same for instances of the pipeline, which share the work. */
  public Map<String, String> pipelineClient() {
    return Map.copyOf(client);
  }

  /** The addresses. */
  public StackAddress address() {
    return new StackAddress(
        client.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, ""),
        client.getOrDefault(WireSettings.REGISTRY_URL, ""));
  }

  /** The topics of this installation. */
  public TopicSettings topics() {
    return settings.topics();
  }

  /**
   * Removes all that the local stack and programs on it have stored, so that it begins anew.
   *
   * @throws StackException if it is running
   */
  public static void clear(ClusterSettings settings) {
    LocalStack.clear(
        local(settings).dataDirectory(), List.of(ClusterSettings.STATE, WEBHOOKS, FEEDS));
  }

  /** Where this installation keeps what it can restore. */
  public Path stateDirectory() {
    return settings.stateDirectory();
  }

  /** Where it is kept how far those have come to whom news is posted. */
  public Path webhookDirectory() {
    return settings.data(WEBHOOKS);
  }

  /** Where formats and watches keep what they must remember. */
  public Path feedDirectory() {
    return settings.data(FEEDS);
  }

  /** Completes when a local stack that this command owns stops by itself. */
  public CompletableFuture<StackException> failure() {
    return owned == null ? new CompletableFuture<>() : owned.failure();
  }

  /** A client for administration; the caller closes it. */
  public Admin admin() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
    settings.putAll(client());
    return Admin.create(settings);
  }

  /** A client for work that outlives brokers which are away for a while: it waits as Kafka's do. */
  public Admin patientAdmin() {
    return Admin.create(new HashMap<>(client()));
  }

  /** What the brokers call their cluster. */
  public String id() {
    try (Admin admin = admin()) {
      return admin.describeCluster().clusterId().get();
    } catch (ExecutionException e) {
      throw new CommandException(
          "Kafka at %s: %s".formatted(address().bootstrapServers(), message(e.getCause())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  /**
   * Creates the topics on the local stack; elsewhere only checks that the role may do what it will
   * want to, and that its topics are as they should.
   */
  public void readyTopics(TopicSettings topics, Role role) {
    requireRights(topics, role);
    List<Topic> needed = Rights.of(role, topics).topics();
    List<String> differences =
        onTopics(topics, admin -> isLocal() ? created(topics, admin) : admin.check(needed));
    if (!differences.isEmpty()) {
      throw new CommandException(
          "%s (%s in all; './foreknown topics check' lists them, './foreknown topics create' creates what is missing)"
              .formatted(differences.get(0), CountWords.of(differences.size(), "difference")));
    }
  }

  /**
   * Fails unless the user may do all that the role will want to, as far as brokers say so before;
   * the local stack restricts nobody.
   */
  public void requireRights(TopicSettings topics, Role role) {
    if (isLocal()) {
      return;
    }
    try (Admin admin = admin()) {
      List<String> missing = new RightsCheck(admin).missing(Rights.of(role, topics));
      if (!missing.isEmpty()) {
        throw new CommandException(caller().refused(missing, role));
      }
    } catch (ExecutionException e) {
      throw new CommandException(
          "Kafka at %s: %s".formatted(address().bootstrapServers(), message(e.getCause())), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  private boolean isLocal() {
    return settings.stack() != null;
  }

  /** Who talks to it, for messages. */
  Caller caller() {
    return new Caller(address(), client);
  }

  /** Nothing of one's own differs after that, but the claims of another are not made. */
  private static List<String> created(TopicSettings topics, TopicAdmin admin)
      throws ExecutionException, InterruptedException, IOException, RestClientException {
    admin.widen(admin.create());
    return Arrays.stream(Topic.values()).allMatch(topics::owns) ? List.of() : admin.check();
  }

  /** Does something with topics and schemas. */
  public <T> T onTopics(TopicSettings topics, TopicWork<T> work) {
    try (Admin admin = admin();
        Registrar registrar =
            new Registrar(client.getOrDefault(WireSettings.REGISTRY_URL, ""), client)) {
      return work.apply(new TopicAdmin(admin, registrar, topics));
    } catch (ExecutionException e) {
      throw new CommandException(
          "Kafka at %s: %s".formatted(address().bootstrapServers(), message(e.getCause())), e);
    } catch (IOException | RestClientException e) {
      throw new CommandException(
          "Schema Registry at %s: %s".formatted(address().schemaRegistryUrl(), message(e)), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandException("interrupted", e);
    }
  }

  /** What is wrong, in words that go on after who was asked. */
  static String message(@Nullable Throwable error) {
    if (error == null) {
      return "unknown error";
    }
    if (error instanceof RestClientException rest
        && String.valueOf(rest.getMessage()).startsWith("null;")) {
      return "answers with HTTP status %d and no reason".formatted(rest.getStatus());
    }
    if (error instanceof JsonProcessingException) {
      return "what answers there is no Schema Registry: its answer is no JSON";
    }
    // Some of Kafka's errors say no more than their names.
    String message = error.getMessage();
    return message == null || message.isBlank() ? error.getClass().getSimpleName() : message;
  }

  /** Work on topics that may fail in every way that a cluster can. */
  @FunctionalInterface
  public interface TopicWork<T> {
    /** Does the work. */
    T apply(TopicAdmin admin)
        throws ExecutionException, InterruptedException, IOException, RestClientException;
  }

  @Override
  public void close() {
    if (owned != null) {
      owned.close();
    }
  }
}
