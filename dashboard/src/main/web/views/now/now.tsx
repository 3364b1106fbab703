import { Alerts } from "./alerts.js";
import { Incidents } from "./incidents.js";
import { LastTold } from "./last-told.js";
import { OpenContradictions } from "./open-contradictions.js";
import { OpenWarnings } from "./open-warnings.js";

/** What an editor has to know at this moment. */
export function Now() {
  return (
    <>
      <div class="columns">
        <div>
          <Alerts />
          <OpenContradictions />
        </div>
        <div>
          <OpenWarnings />
          <Incidents />
        </div>
      </div>
      <LastTold />
    </>
  );
}
