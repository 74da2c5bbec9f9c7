import type { SourceItem } from '../source/source-item.js';

/**
 * The items of one document, without the guids that it gives to several: some systems write the home page, or the same
 * number, into each (FreshRSS drops the guids of a feed of which more than 5 % are such; here only those that are).
 */
export function withUniqueGuids(items: readonly SourceItem[]): readonly SourceItem[] {
  const urls = new Map<string, Set<string>>();
  for (const { guid, url } of items) {
    if (guid !== undefined) urls.set(guid, (urls.get(guid) ?? new Set()).add(url));
  }
  return items.map((item) => ((urls.get(item.guid ?? '')?.size ?? 0) > 1 ? withoutGuid(item) : item));
}

function withoutGuid(item: SourceItem): SourceItem {
  const { guid: _, ...others } = item;
  return others;
}
