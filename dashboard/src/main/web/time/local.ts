import { isEndOfDay, utcDate } from "./days.js";

const WIDTH = 2;

/** A moment as an input of date and time wants it, in the reader's zone; a bare date is its end. */
export function toInput(iso: string): string {
  if (isEndOfDay(iso)) {
    return `${utcDate(iso)}T23:59`;
  }
  const date = new Date(iso);
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(padded).join("-");
  return `${day}T${padded(date.getHours())}:${padded(date.getMinutes())}`;
}

/** What a reader put in; null when it is no moment. */
export function fromInput(value: string): string | null {
  const date = new Date(value);
  return value === "" || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function padded(number: number): string {
  return String(number).padStart(WIDTH, "0");
}
