import type { Status } from "../api/records.js";
import type { Health } from "../api/status.js";
import { duration } from "../time/durations.js";
import type { Moments } from "../time/moments.js";

const MINUTE = 60;

const SOURCES: Record<NonNullable<Status["silence"]>["source"], string> = {
  KAFKA: "Kafka",
  SCHEMA_REGISTRY: "The Schema Registry",
};

/** How current the page is, in a line; "Live" only where everything answers and is shown. */
export function standing({ status, lostSince }: Health, moments: Moments): string {
  if (lostSince !== null) {
    return "No connection";
  }
  if (status === null) {
    return "…";
  }
  const words = [
    ...(status.replay ? ["Replay"] : []),
    current(status),
    lastClaim(status, moments),
    ...(status.complete ? [] : ["the oldest records are left out"]),
  ];
  return words.join(" · ");
}

function current({ ready, silence, lag }: Status): string {
  if (silence !== null) {
    return `${SOURCES[silence.source]} silent`;
  }
  if (!ready) {
    return `Reading what was published: ${records(lag.records)} to come`;
  }
  return lag.records === 0
    ? "Live"
    : `${records(lag.records)}, ${duration(lag.minutes * MINUTE)} behind`;
}

function records(many: number): string {
  return many === 1 ? "1 record" : `${many} records`;
}

function lastClaim({ published, now }: Status, moments: Moments): string {
  return published === null ? "no claims yet" : `last claim ${moments.shortly(published.to, now)}`;
}

/** Who does not answer and since when, in a sentence; null: everybody does. */
export function outage({ status, lostSince }: Health, moments: Moments): string | null {
  if (lostSince !== null) {
    const since = moments.shortly(lostSince, lostSince);
    return `The dashboard’s server has not answered since ${since}. ${UNKNOWN}`;
  }
  const silence = status?.silence ?? null;
  return status === null || silence === null
    ? null
    : `${SOURCES[silence.source]} has been silent since ${moments.shortly(silence.since, status.now)}. ${UNKNOWN}`;
}

const UNKNOWN = "What has been published since then is not shown.";
