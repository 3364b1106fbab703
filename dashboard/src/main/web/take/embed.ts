/** Where frames lead that other pages may have, if anybody's may. */
const PROBE = "/embed/event";

/** Whether the server lets some other page show its views: from what it says to browsers. */
export async function mayBeEmbedded(): Promise<boolean> {
  const { headers } = await fetch(PROBE, { method: "HEAD" });
  return !(headers.get("Content-Security-Policy") ?? "").includes("frame-ancestors 'none'");
}

/** The code of a frame; it has the height that most events need. */
export function frame(address: string, name: string): string {
  const [src, title] = [address, `${name} – Foreknown`].map(escaped);
  return `<iframe src="${src}" title="${title}" width="100%" height="900" loading="lazy" style="border:0"></iframe>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
