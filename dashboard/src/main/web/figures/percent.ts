const PERCENT = 100;

/** A share in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * PERCENT)} %`;
}
