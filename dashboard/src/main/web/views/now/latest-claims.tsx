import type { Claim } from "../../api/records.js";
import { useApp } from "../../app.js";
import { ClaimList } from "../../parts/claims.js";
import { Section } from "../../parts/parts.js";
import { newestFirst } from "../../time/in-order.js";

/** So many claims are shown. */
export const LATEST = 8;

/** The newest claims, whatever they are about. */
export function LatestClaims({ of }: { of: readonly Claim[] }) {
  return (
    <Section id="latest" title="Latest claims">
      <ClaimList claims={newestFirst(of, useApp().moments)} />
    </Section>
  );
}
