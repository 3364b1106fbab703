import { useEffect } from "preact/hooks";
import type { Claim, Page } from "../api/records.js";
import { useQuery } from "../api/use.js";
import { useApp, useTitle } from "../app.js";
import { Link } from "../parts/link.js";
import { Answered } from "../parts/parts.js";

/** An address whose moment this page does not know: the API says what is wrong with it. */
export function Refused({ query }: { query: string }) {
  const { location, slide } = useApp();
  const asked = useQuery<Page<Claim>>(`/api/claims?limit=1&${query}`);
  const asOf = asked.answer?.asOf ?? null;
  useEffect(() => {
    if (asOf !== null) {
      slide({ route: location.route, asOf });
    }
  }, [asOf]);
  useTitle("No such moment");
  return (
    <>
      <h1>No such moment</h1>
      <Answered asked={asked}>{() => null}</Answered>
      <p>
        <Link to={location.route}>Show what is known now</Link>
      </p>
    </>
  );
}
