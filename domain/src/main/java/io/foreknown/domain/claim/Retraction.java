package io.foreknown.domain.claim;

/** A revision that withdraws the claim, and with it all that was derived from it. */
public record Retraction(Header header, ClaimType type) implements Claim {
  @Override
  public Retraction withoutText() {
    return new Retraction(header.withoutText(), type);
  }
}
