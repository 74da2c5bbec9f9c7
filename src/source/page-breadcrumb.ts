import { z } from 'zod';
import { areAlike } from './alike-titles.js';
import { type PageDocument, type PageElement, selectAll } from './page-document.js';
import { foldSpace, plainText } from './plain-text.js';

/** A place of schema.org's `BreadcrumbList`: its name, or its item's. */
const placeSchema = z.object({
  name: z.string().optional().catch(undefined),
  item: z
    .object({ name: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
});

const listSchema = z.object({ '@type': z.literal('BreadcrumbList'), itemListElement: z.array(z.unknown()).max(20) });

/** The desk by the page's path in JSON-LD, `Home › Kota Serang › headline`: the last place between first and headline. */
export function linkedDesk(things: readonly unknown[], headlines: readonly string[]): string | undefined {
  const list = things.map((thing) => listSchema.safeParse(thing).data).find((one) => one !== undefined);
  const names = list?.itemListElement.map((place) => {
    const { data } = placeSchema.safeParse(place);
    return plainText(data?.name ?? data?.item?.name ?? '');
  });
  return deskOf(names ?? [], headlines);
}

/** The desk by the path that the page prints, of what it links to. */
export function printedDesk(document: PageDocument, headlines: readonly string[]): string | undefined {
  const [path] = selectAll(document, '[class*="breadcrumb" i]');
  const names = path === undefined ? [] : selectAll(path, 'a').map(nameOf);
  return deskOf(names, headlines);
}

function nameOf(element: PageElement): string {
  return foldSpace(element.textContent ?? '');
}

const LONGEST_NAME = 40;

function deskOf(names: readonly string[], headlines: readonly string[]): string | undefined {
  const isHeadline = (name: string) => headlines.some((headline) => areAlike(name, headline));
  return names.slice(1).findLast((name) => name !== '' && name.length <= LONGEST_NAME && !isHeadline(name));
}
