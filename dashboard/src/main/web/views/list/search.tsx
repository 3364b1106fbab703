import type { ComponentChildren } from "preact";
import { useApp } from "../../app.js";
import { type Filters, NO_FILTERS, type Route } from "../../route.js";

/** The filters of a list, which are part of its address. */
export function Search(props: {
  filters: Filters;
  /** The route of the list with these filters. */
  to: (filters: Filters) => Route;
  /** Another field, beside those that every list has. */
  children?: ComponentChildren;
}) {
  const { filters } = props;
  const { location, go } = useApp();
  function search(event: SubmitEvent): void {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const value = (name: keyof Filters) => String(form.get(name) ?? filters[name]).trim();
    const names = Object.keys(NO_FILTERS) as (keyof Filters)[];
    const given = Object.fromEntries(names.map((name) => [name, value(name)]));
    go({ ...location, route: props.to(given as Filters) });
  }
  return (
    <search>
      <form class="search" onSubmit={search}>
        <Field name="text" label="Words" value={filters.text} />
        <Field name="hazard" label="Hazard" value={filters.hazard} hint="terrorism" />
        <Field name="place" label="Place" value={filters.place} hint="Moscow" />
        <Field name="party" label="Actor" value={filters.party} hint="US government" />
        {props.children}
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

function Field(props: { name: keyof Filters; label: string; value: string; hint?: string }) {
  return (
    <label>
      {props.label}
      <input
        type="search"
        name={props.name}
        defaultValue={props.value}
        placeholder={props.hint}
        maxLength={200}
      />
    </label>
  );
}
