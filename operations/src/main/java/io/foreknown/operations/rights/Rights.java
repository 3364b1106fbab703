package io.foreknown.operations.rights;

import static org.apache.kafka.common.acl.AclOperation.ALTER_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DELETE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.foreknown.schemas.topic.Registrar;
import io.foreknown.schemas.topic.Topic;
import io.foreknown.schemas.topic.TopicSettings;
import io.foreknown.streams.PipelineTopology;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;

/**
 * All that a role needs, and nothing more: derived from the catalogue of topics and from what the
 * requests of each command ask of a broker.
 *
 * <p>No role needs a right on the cluster itself: topics are created by a right on their names
 * (KIP-277), and an idempotent producer asks for Write on some topic alone (KIP-679).
 *
 * @param topics of the catalogue that the role deals with
 * @param kafka rights on the cluster
 * @param registry rights on the Schema Registry
 */
public record Rights(List<Topic> topics, List<Right> kafka, List<Subject> registry) {
  /**
   * The subjects of a Schema Registry that begin with a name.
   *
   * @param name of a subject, or what names begin with
   * @param access what may be done with them
   */
  public record Subject(String name, Access access) {}

  /** What may be done with a subject. */
  public enum Access {
    /** Schemas are looked up. */
    READ,
    /** Schemas are registered too, and the compatibility is set. */
    WRITE,
    /** Schemas are registered and taken away again, as those of a run. */
    DELETE;

    /** As in a sentence. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the names of all runs of {@code replay} begin with, after the prefix. */
  public static final String RUNS = "-replay-";

  /** Copies the lists. */
  public Rights {
    topics = List.copyOf(topics);
    kafka = List.copyOf(kafka);
    registry = List.copyOf(registry);
  }

  /** What a role needs in an installation. */
  public static Rights of(Role role, TopicSettings settings) {
    return switch (role) {
      case TOPICS_CREATE -> on(settings, own(settings), Access.WRITE, each(CREATE, DESCRIBE));
      case TOPICS_CHECK ->
          on(settings, all(), Access.READ, each(DESCRIBE, DESCRIBE_CONFIGS))
              .and(Right.topicsFrom(internal(settings), DESCRIBE, DESCRIBE_CONFIGS));
      case PUBLISH, INTAKE -> on(settings, doors(), Access.READ, each(WRITE, DESCRIBE_CONFIGS));
      case PUBLISH_WATCH -> on(settings, doors(), Access.READ, each(READ, WRITE, DESCRIBE_CONFIGS));
      case DECIDE -> on(settings, decisions(), Access.READ, each(READ, WRITE, DESCRIBE_CONFIGS));
      case PROPOSE -> on(settings, Topic.readings(), Access.READ, each(WRITE, DESCRIBE_CONFIGS));
      case SERVE -> serve(settings);
      case DASHBOARD -> on(settings, shown(), Access.READ, each(READ, DESCRIBE_CONFIGS));
      case DASHBOARD_DESK ->
          on(
              settings,
              shown(),
              Access.READ,
              topic ->
                  topic.holdsClaims() || topic == Topic.PROPOSALS
                      ? List.of(READ, WRITE, DESCRIBE_CONFIGS)
                      : List.of(READ, DESCRIBE_CONFIGS));
      case TAIL -> on(settings, all(), Access.READ, each(READ));
      case REJECTIONS -> on(settings, doors(), Access.READ, each(READ));
      case EXPORT -> export(settings);
      case REPLAY -> replay(settings, List.of());
      case REPLAY_FROM_TOPICS -> replay(settings, Topic.claims());
      case PURGE -> purge(settings);
    };
  }

  /** Of these topics alone, for who shall see no others. */
  public Rights among(Collection<Topic> some, TopicSettings settings) {
    List<String> names = some.stream().map(settings::name).toList();
    List<String> subjects = names.stream().map(Registrar::subject).toList();
    return new Rights(
        topics.stream().filter(some::contains).toList(),
        kafka.stream().filter(right -> names.contains(right.name())).toList(),
        registry.stream().filter(subject -> subjects.contains(subject.name())).toList());
  }

  private static Rights serve(TopicSettings settings) {
    String application = settings.applicationId();
    return on(
            settings,
            piped(),
            Access.READ,
            topic -> List.of(topic.holdsClaims() ? READ : WRITE, DESCRIBE_CONFIGS))
        .and(
            // Kafka Streams deletes what has been read of topics between stages.
            Right.topicsFrom(internal(settings), CREATE, READ, WRITE, DELETE, DESCRIBE_CONFIGS),
            Right.group(application, READ),
            Right.transactionsFrom(internal(settings)));
  }

  private static Rights export(TopicSettings settings) {
    String application = settings.applicationId();
    return on(settings, piped(), Access.READ, each(READ))
        .and(
            PipelineTopology.internalTopics(application)
                .map(name -> Right.topic(name, READ))
                .toArray(Right[]::new))
        .and(Right.group(application, DESCRIBE));
  }

  /** A run has topics, a group and schemas of its own, which it makes and takes away. */
  private static Rights replay(TopicSettings settings, List<Topic> read) {
    String runs = settings.prefix() + RUNS;
    return on(settings, read, Access.READ, each(READ))
        .and(
            Right.topicsFrom(runs, CREATE, READ, WRITE, DELETE),
            Right.groupsFrom(runs, READ, DELETE),
            Right.transactionsFrom(runs))
        .and(new Subject(runs, Access.DELETE));
  }

  private static Rights purge(TopicSettings settings) {
    // To alter settings is to be shown them.
    AclOperation[] changed = {READ, WRITE, DELETE, ALTER_CONFIGS};
    String application = settings.applicationId();
    return on(settings, all(), Access.READ, each(changed))
        .and(
            Right.topicsFrom(internal(settings), CREATE, READ, WRITE, DELETE, ALTER_CONFIGS),
            Right.group(application, READ),
            Right.transactionsFrom(internal(settings)),
            Right.transactions(application + ".purge"));
  }

  private static Rights on(
      TopicSettings settings,
      List<Topic> topics,
      Access access,
      Function<Topic, List<AclOperation>> operations) {
    return new Rights(
        topics,
        topics.stream()
            .map(
                topic ->
                    Right.topic(
                        settings.name(topic), operations.apply(topic).toArray(AclOperation[]::new)))
            .toList(),
        topics.stream()
            .map(topic -> new Subject(Registrar.subject(settings.name(topic)), access))
            .toList());
  }

  private static Function<Topic, List<AclOperation>> each(AclOperation... operations) {
    return topic -> List.of(operations);
  }

  private Rights and(Right... more) {
    return new Rights(
        topics, Stream.concat(kafka.stream(), Arrays.stream(more)).toList(), registry);
  }

  private Rights and(Subject more) {
    return new Rights(topics, kafka, Stream.concat(registry.stream(), Stream.of(more)).toList());
  }

  private static List<Topic> all() {
    return List.of(Topic.values());
  }

  private static List<Topic> own(TopicSettings settings) {
    return all().stream().filter(settings::owns).toList();
  }

  /** What newsroom systems write, and where it goes if it is none. */
  private static List<Topic> doors() {
    return Stream.concat(Topic.claims().stream(), Stream.of(Topic.REJECTED)).toList();
  }

  /** Where the desk's decisions go; what is refused is reported to who decides. */
  private static List<Topic> decisions() {
    return List.of(Topic.DECISIONS);
  }

  /** All but the audit, which only a purge writes. */
  private static List<Topic> shown() {
    return all().stream().filter(topic -> topic != Topic.AUDIT).toList();
  }

  /** What goes into the pipeline and comes out of it. */
  private static List<Topic> piped() {
    return shown().stream().filter(topic -> !Topic.readings().contains(topic)).toList();
  }

  /** What the internal topics of the pipeline and its transactional ids begin with. */
  private static String internal(TopicSettings settings) {
    return settings.applicationId() + "-";
  }

  /** The rights on a resource of this kind and name; empty where the role needs none there. */
  public List<Right> on(ResourceType kind, String name) {
    return kafka.stream().filter(right -> right.covers(kind, name)).toList();
  }
}
