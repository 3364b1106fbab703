/**
 * The page's fonts that it has loaded, as rules that carry them: a picture may fetch nothing, and a
 * file has no page beside it. Letters of other scripts are in fonts of the reader anyway.
 */
export async function embeddedFonts(): Promise<string> {
  const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => loaded.some((font) => isOf(rule, font)));
  return (await Promise.all(rules.map(embedded))).join("\n");
}

function isOf({ style }: CSSFontFaceRule, { family, unicodeRange }: FontFace): boolean {
  return (
    bare(style.getPropertyValue("font-family")) === bare(family) &&
    ranges(style.getPropertyValue("unicode-range")) === ranges(unicodeRange)
  );
}

function bare(family: string): string {
  return family.replaceAll(/["']/g, "");
}

function ranges(text: string): string {
  return text.replaceAll(/\s/g, "").toUpperCase();
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const source = rule.style.getPropertyValue("src");
  const [, address = ""] = /url\("?([^")]+)"?\)/.exec(source) ?? [];
  const base = rule.parentStyleSheet?.href ?? document.baseURI;
  const font = await fetch(new URL(address, base)).then((answer) => answer.blob());
  return rule.cssText.replace(address, await dataAddress(font));
}

function dataAddress(content: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = () => failed(new Error("a font of the page cannot be read"));
    reader.readAsDataURL(content);
  });
}
