/** The address if a reader may follow it: claims are strangers' text, and only the web is linked to. */
export function webAddress(text: string | null): string | null {
  if (text === null || !/^https?:\/\//i.test(text)) {
    return null;
  }
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

/** Where an address leads, for readers. */
export function siteOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, "");
}
