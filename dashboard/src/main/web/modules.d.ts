/** The bundler puts the file beside the page and gives its address. */
declare module "world-atlas/countries-50m.json" {
  const address: string;
  export default address;
}
