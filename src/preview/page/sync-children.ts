/** A child that an element should have. */
export interface WantedChild {
  /** Unique among its siblings. */
  readonly key: string;
  /** What it was made from: while every part is the same, the element stays as it is. */
  readonly made: readonly unknown[];
  readonly make: () => HTMLElement;
}

const madeFrom = new WeakMap<Element, readonly unknown[]>();

/**
 * Gives an element exactly these children, in this order, keeping those that are unchanged. The focus stays on the
 * same button of an element that is made anew: a pressed button often changes what it stands in.
 */
export function syncChildren(parent: HTMLElement, wanted: readonly WantedChild[]): void {
  const present = new Map([...parent.children].map((child) => [child.getAttribute('data-key') ?? '', child]));
  const focused = focusedIn(parent);
  let place: Element | null = parent.firstElementChild;
  for (const child of wanted) {
    const known = present.get(child.key);
    present.delete(child.key);
    if (known !== undefined && isSame(madeFrom.get(known), child.made)) {
      if (known === place) place = place.nextElementSibling;
      else parent.insertBefore(known, place);
      continue;
    }
    const element = child.make();
    element.setAttribute('data-key', child.key);
    madeFrom.set(element, child.made);
    parent.insertBefore(element, place);
    if (known === undefined) continue;
    if (known === place) place = place.nextElementSibling;
    known.remove();
  }
  for (const [, old] of present) old.remove();
  if (focused !== null && !parent.contains(document.activeElement)) restoreFocus(parent, focused);
}

interface FocusedPlace {
  readonly key: string | null;
  readonly index: number;
}

/** Also a child that was only moved has lost it. */
function restoreFocus(parent: HTMLElement, { key, index }: FocusedPlace): void {
  const child = [...parent.children].find((candidate) => candidate.getAttribute('data-key') === key);
  if (child instanceof HTMLElement) focusablesOf(child)[index]?.focus({ preventScroll: true });
}

function isSame(before: readonly unknown[] | undefined, now: readonly unknown[]): boolean {
  return before?.length === now.length && now.every((part, index) => Object.is(part, before[index]));
}

function focusedIn(parent: HTMLElement): FocusedPlace | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !parent.contains(activeElement)) return null;
  const child = [...parent.children].find((candidate) => candidate.contains(activeElement));
  if (!(child instanceof HTMLElement)) return null;
  return { key: child.getAttribute('data-key'), index: focusablesOf(child).indexOf(activeElement) };
}

/** The element itself counts too: a row of a list is a button. */
function focusablesOf(element: HTMLElement): HTMLElement[] {
  const selector = 'a[href], button, input, [tabindex]';
  const inside = [...element.querySelectorAll<HTMLElement>(selector)];
  return element.matches(selector) ? [element, ...inside] : inside;
}
