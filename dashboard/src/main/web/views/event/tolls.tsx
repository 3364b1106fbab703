import type { EventDetail } from "../../api/records.js";
import { TollChart } from "../../figures/toll-chart.js";
import { Empty, Section } from "../../parts/parts.js";

/** How many were said to be killed and injured, as ranges over time. */
export function Tolls({ detail, whole }: { detail: EventDetail; whole: EventDetail }) {
  const isTold = detail.dossier?.killed != null || detail.dossier?.injured != null;
  return (
    <Section id="tolls" title="Tolls">
      {isTold ? (
        <div class="columns">
          <TollChart detail={detail} whole={whole} toll="killed" />
          <TollChart detail={detail} whole={whole} toll="injured" />
        </div>
      ) : (
        <Empty>No toll is known.</Empty>
      )}
    </Section>
  );
}
