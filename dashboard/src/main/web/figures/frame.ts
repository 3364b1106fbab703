import { type GeoProjection, geoAzimuthalEqualArea, geoCentroid } from "d3-geo";
import type { FeatureCollection, MultiPoint } from "geojson";
import type { Place } from "../api/records.js";

export const WIDTH = 640;
export const HEIGHT = 400;
const EARTH_RADIUS_KM = 6371;
/** From the top to the bottom of a map: less shows no outline that a reader could know. */
const LEAST_KM = 1_600;
const MARGIN = 60;

/** A place that can be drawn. */
export interface Spot {
  place: Place;
  center: [number, number];
}

/** The places with a geometry, each once, at their point or at the middle of their polygon. */
export function spots(places: readonly Place[]): Spot[] {
  const found = new Map<string, Spot>();
  for (const place of places) {
    if (place.geometry !== null && !found.has(place.id)) {
      found.set(place.id, { place, center: center(place.geometry) });
    }
  }
  return [...found.values()];
}

function center(geometry: NonNullable<Place["geometry"]>): [number, number] {
  return geometry.type === "Point"
    ? [geometry.coordinates[0] ?? 0, geometry.coordinates[1] ?? 0]
    : middle(geometry.coordinates[0] as number[][]);
}

function middle(ring: number[][]): [number, number] {
  const points = ring.map(([longitude, latitude]) => [longitude ?? 0, latitude ?? 0]);
  return geoCentroid({ type: "MultiPoint", coordinates: points } as MultiPoint);
}

/** A map in equal areas that holds all spots, and enough around them to know where they are. */
export function frame(all: readonly Spot[]): GeoProjection {
  const points: MultiPoint = { type: "MultiPoint", coordinates: all.map((spot) => spot.center) };
  const [longitude, latitude] = geoCentroid(points);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(179);
  const most = HEIGHT / (LEAST_KM / EARTH_RADIUS_KM);
  const extent: [[number, number], [number, number]] = [
    [MARGIN, MARGIN],
    [WIDTH - MARGIN, HEIGHT - MARGIN],
  ];
  projection.fitExtent(extent, collection(points));
  if (!Number.isFinite(projection.scale()) || projection.scale() > most) {
    projection.scale(most).translate([WIDTH / 2, HEIGHT / 2]);
  }
  return projection;
}

function collection(points: MultiPoint): FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: points }],
  };
}

/** How many units of the drawing a distance is. */
export function lengthOf(kilometres: number, projection: GeoProjection): number {
  return (kilometres / EARTH_RADIUS_KM) * projection.scale();
}
