package io.foreknown.schemas.mapping;

import static io.foreknown.schemas.mapping.PartsToAvro.list;
import static io.foreknown.schemas.mapping.PartsToAvro.symbol;

import io.foreknown.avro.EventType;
import io.foreknown.avro.LinkState;
import io.foreknown.domain.Versioned;
import io.foreknown.domain.link.Link;

/** Links as the records of their topic. */
public final class LinkToAvro {
  static {
    AvroLimits.set();
  }

  private LinkToAvro() {}

  /** A link in one version. */
  public static io.foreknown.avro.Link link(Versioned<Link> version) {
    Link link = version.value();
    return new io.foreknown.avro.Link(
        link.id(),
        version.version(),
        version.retracted() ? LinkState.RETRACTED : LinkState.SUGGESTED,
        symbol(EventType.class, link.type()),
        link.older(),
        link.younger(),
        link.score(),
        link.reasons(),
        link.olderPublished(),
        link.publishedAt(),
        list(link.evidence().first(), OutputToAvro::evidence),
        link.evidence().count(),
        link.automatic());
  }
}
