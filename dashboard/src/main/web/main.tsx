import { render } from "preact";
import { Changes } from "./api/changes.js";
import { Outdated } from "./api/outdated.js";
import { ChangesContext, OutdatedContext } from "./api/use.js";
import { Embedded } from "./embedded.js";
import { Looked, LookedContext } from "./looked.js";
import { isEmbedded } from "./navigation.js";
import { Shell } from "./shell.js";

const changes = new Changes();
changes.start();
const root = document.getElementById("page");
if (root !== null) {
  render(
    <ChangesContext.Provider value={changes}>
      <OutdatedContext.Provider value={new Outdated()}>
        {isEmbedded() ? (
          <Embedded />
        ) : (
          <LookedContext.Provider value={new Looked(localStorage)}>
            <Shell />
          </LookedContext.Provider>
        )}
      </OutdatedContext.Provider>
    </ChangesContext.Provider>,
    root,
  );
}
