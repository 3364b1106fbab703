import type { Health } from "./api/status.js";
import { useApp } from "./app.js";
import { address } from "./route.js";
import { outage } from "./words/health.js";

/** What a reader must not overlook, on the screen and in print. */
export function Bands({ health }: { health: Health }) {
  const { location, moments, go } = useApp();
  const silence = outage(health, moments);
  return (
    <>
      {silence !== null && (
        <p class="band outage" role="alert">
          {silence}
        </p>
      )}
      {location.asOf === null ? (
        <p class="band printed">{printedAt(health, (iso) => moments.zoned(iso))}</p>
      ) : (
        <p class="band past">
          <strong>As of {moments.zoned(location.asOf)}</strong>: what was known then, not what is
          known now.{" "}
          <button type="button" onClick={() => go({ ...location, asOf: null })}>
            Show now
          </button>
        </p>
      )}
      <p class="band printed small">{window.location.origin + address(location)}</p>
    </>
  );
}

function printedAt({ status }: Health, words: (iso: string) => string): string {
  return status === null ? "" : `As known on ${words(status.now)}`;
}
