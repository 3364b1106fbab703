import { geoGraticule10, geoPath } from "d3-geo";
import type { Feature, FeatureCollection, MultiLineString } from "geojson";
import { useEffect, useMemo, useState } from "preact/hooks";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import worldAddress from "world-atlas/countries-50m.json";
import type { Place } from "../api/records.js";
import { frame, HEIGHT, lengthOf, type Spot, spots, WIDTH } from "./frame.js";

type World = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

/** Square units of the drawing that a country needs to be named. */
const LEAST_AREA = 1_800;

interface Outlines {
  land: Feature | FeatureCollection;
  borders: MultiLineString;
  countries: readonly Feature[];
}

let loading: Promise<Outlines> | null = null;

/** The outlines, once for the whole page. */
function world(): Promise<Outlines> {
  loading ??= fetch(worldAddress)
    .then((answer) => answer.json() as Promise<World>)
    .then((of) => ({
      land: feature(of, of.objects.land),
      borders: mesh(of, of.objects.countries, (a, b) => a !== b),
      countries: feature(of, of.objects.countries).features,
    }));
  return loading;
}

/** Places on outlines in the public domain; no tiles from elsewhere. */
export function PlaceMap({ places }: { places: readonly Place[] }) {
  const all = spots(places);
  const [outlines, setOutlines] = useState<Outlines | null>(null);
  useEffect(() => {
    void world().then(setOutlines);
  }, []);
  // The outlines of the world take a second to draw; what comes with every claim is the same places.
  const drawing = useMemo(
    () => <Drawing all={all} outlines={outlines} />,
    [JSON.stringify(all), outlines],
  );
  return all.length === 0 ? (
    <p class="empty">No place here has a position.</p>
  ) : (
    <figure class="map">
      {drawing}
      <figcaption>
        <ol>
          {all.map(({ place }) => (
            <li key={place.id}>
              {place.name}
              {place.radiusKm > 0 && `, within ${place.radiusKm} km`}
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

function Drawing({ all, outlines }: { all: Spot[]; outlines: Outlines | null }) {
  const projection = frame(all);
  const path = geoPath(projection);
  const label = `Map: ${all.map(({ place }) => place.name).join(", ")}`;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="graticule" d={path(geoGraticule10()) ?? ""} />
      {outlines !== null && (
        <>
          <path class="land" d={path(outlines.land) ?? ""} />
          <path class="border" d={path(outlines.borders) ?? ""} />
          <Names of={outlines.countries} projection={projection} />
        </>
      )}
      {all.map((spot, index) => (
        <Marker key={spot.place.id} spot={spot} number={index + 1} projection={projection} />
      ))}
    </svg>
  );
}

/** The names of countries whose middle is in sight and that have room for it. */
function Names(props: { of: readonly Feature[]; projection: ReturnType<typeof frame> }) {
  const path = geoPath(props.projection);
  const inSight = props.of.flatMap((country) => {
    const [x, y] = path.centroid(country);
    const isInSight = x > 0 && x < WIDTH && y > 0 && y < HEIGHT;
    return isInSight && path.area(country) > LEAST_AREA
      ? [{ x, y, name: String(country.properties?.["name"]) }]
      : [];
  });
  return (
    <>
      {inSight.map(({ x, y, name }) => (
        <text key={name} class="country" x={x} y={y}>
          {name}
        </text>
      ))}
    </>
  );
}

function Marker(props: { spot: Spot; number: number; projection: ReturnType<typeof frame> }) {
  const [x, y] = props.projection(props.spot.center) ?? [0, 0];
  const radius = lengthOf(props.spot.place.radiusKm, props.projection);
  return (
    <g class="marker" transform={`translate(${x} ${y})`}>
      {radius > 0 && <circle class="area" r={radius} />}
      <circle class="dot" r="6" />
      <text x="11" y={props.number % 2 === 0 ? 18 : -8}>
        {props.number}
      </text>
    </g>
  );
}
