import { render } from "preact";
import { Changes } from "./api/changes.js";
import { Outdated } from "./api/outdated.js";
import { ChangesContext, OutdatedContext } from "./api/use.js";
import { Embedded } from "./embedded.js";
import { Followed, FollowedContext } from "./followed.js";
import { Looked, LookedContext } from "./looked.js";
import { isEmbedded } from "./navigation.js";
import { Notices } from "./notices.js";
import { Shell } from "./shell.js";

const changes = new Changes();
changes.start();
const followed = new Followed(isEmbedded() ? null : localStorage);
new Notices(followed).start();
const root = document.getElementById("page");
if (root !== null) {
  render(
    <ChangesContext.Provider value={changes}>
      <OutdatedContext.Provider value={new Outdated()}>
        {isEmbedded() ? (
          <Embedded />
        ) : (
          <LookedContext.Provider value={new Looked(localStorage)}>
            <FollowedContext.Provider value={followed}>
              <Shell />
            </FollowedContext.Provider>
          </LookedContext.Provider>
        )}
      </OutdatedContext.Provider>
    </ChangesContext.Provider>,
    root,
  );
}
