package io.foreknown.operations.cluster;

import static org.apache.kafka.common.acl.AclOperation.CREATE;

import io.foreknown.operations.rights.Right;
import io.foreknown.operations.rights.Rights;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;

/**
 * Asks brokers what a user may do, and changes nothing: topics and groups are described together
 * with what is allowed on them (KIP-430), a topic is created for the sake of the answer alone
 * ({@code validateOnly}), a transactional id is looked up.
 *
 * <p>What is not there yet cannot be asked for all of its operations: a group that has no member,
 * internal topics before the first start. What is lacking there shows when it is used.
 */
record RightsCheck(Admin admin) {
  /** Names nothing that anybody makes. */
  private static final String PROBE = "rights-check";

  /** What is lacking, in words, such as {@code Read on the topic foreknown.matches.v1}. */
  List<String> missing(Rights rights) throws ExecutionException, InterruptedException {
    List<String> missing = new ArrayList<>();
    for (Right right : rights.kafka()) {
      Set<AclOperation> lacking = lacking(right);
      if (!lacking.isEmpty()) {
        missing.add("%s on %s".formatted(Right.words(lacking), right.words()));
      }
    }
    return missing;
  }

  private Set<AclOperation> lacking(Right right) throws ExecutionException, InterruptedException {
    if (right.resource() == ResourceType.GROUP) {
      return ofGroup(right);
    }
    if (right.resource() == ResourceType.TRANSACTIONAL_ID) {
      return unless(
          isRefused(admin.describeTransactions(List.of(named(right))).description(named(right))),
          right);
    }
    return right.isOfPrefix() ? ofTopics(right) : ofTopic(right.name(), right);
  }

  private static String named(Right right) {
    return right.isOfPrefix() ? right.name() + PROBE : right.name();
  }

  private static Set<AclOperation> unless(boolean isRefused, Right right) {
    return isRefused ? right.operations() : Set.of();
  }

  private Set<AclOperation> ofGroup(Right right) throws ExecutionException, InterruptedException {
    String group = named(right);
    KafkaFuture<ConsumerGroupDescription> described =
        of(
            group,
            admin
                .describeConsumerGroups(
                    List.of(group),
                    new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                .describedGroups());
    if (isRefused(described)) {
      return right.operations();
    }
    // Of a prefix a name was asked for that no group has.
    return right.isOfPrefix() || described.isCompletedExceptionally()
        ? Set.of()
        : without(right, described.get().authorizedOperations());
  }

  private Set<AclOperation> ofTopic(String name, Right right)
      throws ExecutionException, InterruptedException {
    KafkaFuture<TopicDescription> described =
        of(
            name,
            admin
                .describeTopics(
                    List.of(name), new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues());
    if (isRefused(described)) {
      return right.operations();
    }
    if (described.isCompletedExceptionally()) {
      return isToBeMade(right) && isCreationRefused(name) ? EnumSet.of(CREATE) : Set.of();
    }
    return without(right, described.get().authorizedOperations());
  }

  private static boolean isToBeMade(Right right) {
    return right.operations().contains(CREATE);
  }

  /** There is an answer for each name that was asked for. */
  private static <T> KafkaFuture<T> of(String name, Map<String, KafkaFuture<T>> asked) {
    return Objects.requireNonNull(asked.get(name), name);
  }

  /** Those that are there; of one that is not, whether it might be seen and made. */
  private Set<AclOperation> ofTopics(Right right) throws ExecutionException, InterruptedException {
    Set<AclOperation> lacking = EnumSet.noneOf(AclOperation.class);
    for (String name : admin.listTopics().names().get()) {
      if (name.startsWith(right.name())) {
        lacking.addAll(ofTopic(name, right));
      }
    }
    lacking.addAll(ofTopic(named(right), right));
    return lacking;
  }

  private boolean isCreationRefused(String name) throws ExecutionException, InterruptedException {
    NewTopic topic = new NewTopic(name, 1, (short) 1);
    Map<String, KafkaFuture<Void>> asked =
        admin.createTopics(List.of(topic), new CreateTopicsOptions().validateOnly(true)).values();
    return isRefused(of(name, asked));
  }

  /** Brokers that keep it for themselves are taken to allow it. */
  private static Set<AclOperation> without(
      Right right, @Nullable Collection<AclOperation> allowed) {
    Set<AclOperation> lacking = EnumSet.noneOf(AclOperation.class);
    if (allowed != null) {
      lacking.addAll(right.operations());
      lacking.removeAll(allowed);
    }
    return lacking;
  }

  /**
   * Whether the user may not ask; other answers of the broker are left to those who work with it.
   *
   * @throws ExecutionException if there is no answer
   */
  private static boolean isRefused(KafkaFuture<?> asked)
      throws ExecutionException, InterruptedException {
    try {
      asked.get();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AuthorizationException) {
        return true;
      }
      if (e.getCause() instanceof ApiException answer && !isOfConnection(answer)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isOfConnection(ApiException error) {
    return error instanceof AuthenticationException
        || error instanceof TimeoutException
        || error instanceof DisconnectException;
  }
}
