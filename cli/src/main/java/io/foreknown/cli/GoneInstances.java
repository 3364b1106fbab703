package io.foreknown.cli;

import io.foreknown.domain.words.CountWords;
import io.foreknown.operations.cluster.Cluster;
import io.foreknown.operations.cluster.GroupMembers;
import io.foreknown.operations.cluster.GroupMembers.Member;
import io.foreknown.stack.DaemonTimer;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what instances that were killed have left open. Brokers do so by themselves only when {@code
 * transaction.timeout.ms} is over, and until then no subscriber reads on, and nobody who takes over
 * learns how far the dead one had come.
 *
 * <p>Whoever is not in the group any more may not commit, so nothing is taken from the living: a
 * transaction of one that comes back would have failed.
 */
final class GoneInstances implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(GoneInstances.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final String PROCESS = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";

  private final Admin admin;
  private final String application;
  private final Consumer<String> life;
  private final ScheduledExecutorService thread = DaemonTimer.named("gone-instances");
  private Set<String> members = Set.of();

  private GoneInstances(Admin admin, String application, Consumer<String> life) {
    this.admin = admin;
    this.application = application;
    this.life = life;
  }

  /** Does not look yet; {@code life} is given a line when something was left open. */
  static GoneInstances of(Cluster cluster, Consumer<String> life) {
    return new GoneInstances(cluster.admin(), cluster.topics().applicationId(), life);
  }

  /** Looks from now on. */
  void watch() {
    long millis = BETWEEN_LOOKS.toMillis();
    var unused = thread.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
  }

  /** Asks for transactions only when the members have changed. */
  private void look() {
    try {
      Set<String> now = clientIds();
      if (!now.isEmpty() && !now.equals(members)) {
        // In this order: whoever joins meanwhile had nothing open before.
        List<String> open = open();
        end(abandoned(application, clientIds(), open));
      }
      members = now;
    } catch (ExecutionException | KafkaException e) {
      // The brokers end it in their time, and what else it means is found by those who work. What
      // is thrown from here would end all looks to come.
      LOG.info("what others have left open is not known", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<String> clientIds() throws ExecutionException, InterruptedException {
    return GroupMembers.of(admin, application).stream()
        .map(Member::clientId)
        .collect(Collectors.toSet());
  }

  private List<String> open() throws ExecutionException, InterruptedException {
    return admin
        .listTransactions(
            new ListTransactionsOptions().filterStates(Set.of(TransactionState.ONGOING)))
        .all()
        .get()
        .stream()
        .map(TransactionListing::transactionalId)
        .toList();
  }

  private void end(List<String> abandoned) throws ExecutionException, InterruptedException {
    if (!abandoned.isEmpty()) {
      admin.fenceProducers(abandoned).all().get();
      life.accept(
          "ended %s that instances had left open"
              .formatted(CountWords.of(abandoned.size(), "transaction")));
    }
  }

  /**
   * Transactions of instances that no member of the group belongs to; none if a member has a name
   * by which its instance is not known.
   *
   * @param clientIds of the members: {@code APPLICATION-PROCESS-StreamThread-1-consumer}
   * @param open transactional ids: {@code APPLICATION-PROCESS-1} (KIP-732)
   */
  static List<String> abandoned(
      String application, Collection<String> clientIds, Collection<String> open) {
    Pattern member = Pattern.compile(Pattern.quote(application) + "-" + PROCESS + "-.*");
    Pattern owner = Pattern.compile(Pattern.quote(application) + "-" + PROCESS + "-\\d+");
    if (!clientIds.stream().allMatch(member.asMatchPredicate())) {
      return List.of();
    }
    Set<String> alive =
        clientIds.stream().map(id -> process(member, id)).collect(Collectors.toSet());
    return open.stream()
        .filter(owner.asMatchPredicate())
        .filter(id -> !alive.contains(process(owner, id)))
        .sorted()
        .toList();
  }

  private static String process(Pattern pattern, String id) {
    Matcher matcher = pattern.matcher(id);
    return matcher.matches() ? matcher.group(1) : "";
  }

  @Override
  public void close() {
    thread.shutdownNow();
    admin.close(Duration.ZERO); // A look that nobody answers is not waited for.
  }
}
