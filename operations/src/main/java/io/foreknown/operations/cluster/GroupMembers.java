package io.foreknown.operations.cluster;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/**
 * Who works in the group of a pipeline, whichever protocol they share the work by: brokers do not
 * find a group by the requests that are for another kind (KIP-1071).
 */
public final class GroupMembers {
  private GroupMembers() {}

  /**
   * A thread of an instance.
   *
   * @param clientId by which it calls itself
   * @param host where it runs
   */
  public record Member(String clientId, String host) {}

  /** All threads of all instances; empty where nobody is at work, or there is no such group. */
  public static List<Member> of(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .map(ConsumerGroupDescription::members)
          .flatMap(Collection::stream)
          .map(member -> new Member(member.clientId(), member.host()))
          .toList();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return ofStreams(admin, group);
      }
      throw e;
    }
  }

  private static List<Member> ofStreams(Admin admin, String group)
      throws ExecutionException, InterruptedException {
    try {
      return admin.describeStreamsGroups(List.of(group)).all().get().values().stream()
          .map(StreamsGroupDescription::members)
          .flatMap(Collection::stream)
          .map(member -> new Member(member.clientId(), member.clientHost()))
          .toList();
    } catch (ExecutionException e) {
      // Brokers before 4.1 have no such groups.
      if (e.getCause() instanceof GroupIdNotFoundException
          || e.getCause() instanceof UnsupportedVersionException) {
        return List.of();
      }
      throw e;
    }
  }
}
