/** An article of the sample news site: invented for the preview and the tests, nobody and nothing in it is real. */
export interface SampleArticle {
  /** The desk, as it stands in the address: `kota-tangerang`. */
  readonly desk: string;
  /** The desk as the site prints it on cards: `KOTA TANGERANG`. */
  readonly label: string;
  readonly title: string;
  /** The name in the byline: a person, `Redaksi` or `Advertorial`. */
  readonly byline: string;
  /** The caption of the photo, without its credit. */
  readonly caption: string;
  /** Who took the photo, as the site prints it: `@KabarKentongan / Sari Wulandari`. */
  readonly credit: string;
  /** The body. The first paragraph begins with the dateline. Plain text, straight or curly quotation marks. */
  readonly paragraphs: readonly string[];
  /** What the newsroom corrects later: only the fields that change. */
  readonly correction: { readonly title: string; readonly paragraphs: readonly string[] };
}
