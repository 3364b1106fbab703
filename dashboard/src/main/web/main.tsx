import { render } from "preact";
import { Changes } from "./api/changes.js";
import { ChangesContext } from "./api/use.js";
import { Shell } from "./shell.js";

const changes = new Changes();
changes.start();
const root = document.getElementById("page");
if (root !== null) {
  render(
    <ChangesContext.Provider value={changes}>
      <Shell />
    </ChangesContext.Provider>,
    root,
  );
}
