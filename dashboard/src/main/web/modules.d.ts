/** The bundler puts the text in the place of the import. */
declare module "*.properties" {
  const text: string;
  export default text;
}

declare module "*.tsv" {
  const text: string;
  export default text;
}

/** The bundler puts the file beside the page and gives its address. */
declare module "world-atlas/countries-50m.json" {
  const address: string;
  export default address;
}
