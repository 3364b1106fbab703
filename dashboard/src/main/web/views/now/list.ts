import { query } from "../../api/ask.js";
import type { Page } from "../../api/records.js";
import { useQuery } from "../../api/use.js";
import { useApp } from "../../app.js";

/** So many of each are shown. */
export const SHOWN = 10;

/** The newest of a kind, as of the moment that the page shows. */
export function useList<T>(kind: string, params: Record<string, string | number>) {
  const { asOf } = useApp().location;
  return useQuery<Page<T>>(query(`/api/${kind}`, { ...params, "as-of": asOf }));
}
