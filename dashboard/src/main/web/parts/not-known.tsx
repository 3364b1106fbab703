import { useApp } from "../app.js";
import { Empty } from "./parts.js";

/** What to say of a moment at which something was not known; `first` is when it first was. */
export function NotKnown({ first, verb }: { first: string | null; verb: string }) {
  const { location, moments } = useApp();
  const isEarlier = first !== null && Date.parse(location.asOf ?? first) < Date.parse(first);
  return isEarlier ? (
    <Empty>
      Not known yet at this moment: {verb} {moments.moment(first)}.
    </Empty>
  ) : (
    <Empty>Not known at this moment.</Empty>
  );
}
