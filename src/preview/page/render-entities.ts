import type { MessageEntity } from 'grammy/types';
import { element } from './dom.js';
import { isBlock, segmentsOf, type TextSegment } from './entity-tree.js';
import { openableUrl } from './links.js';
import type { PageTexts } from './texts.js';

/** What formatted text can do when it is touched. */
export interface TextActions {
  readonly texts: PageTexts;
  /** A command or deep link was clicked: the person says this. */
  readonly say: (text: string) => void;
  /** A link was clicked; true when the page has dealt with it itself. */
  readonly followLink: (url: string) => boolean;
  readonly copy: (text: string) => void;
}

/** The text of a message with its formatting, as nodes. */
export function renderText(text: string, entities: readonly MessageEntity[], actions: TextActions): Node[] {
  return renderSegments(segmentsOf(text, entities), actions);
}

function renderSegments(segments: readonly TextSegment[], actions: TextActions): Node[] {
  return segments.map((segment, index) => {
    if (segment.kind === 'entity') return renderEntity(segment, actions);
    return document.createTextNode(withoutBreakAfterBlock(segment.text, segments[index - 1]));
  });
}

/** A block ends its line by itself: the line break behind it would show as an empty line. */
function withoutBreakAfterBlock(text: string, before: TextSegment | undefined): string {
  return before?.kind === 'entity' && isBlock(before.entity) ? text.replace(/^\n/, '') : text;
}

type EntitySegment = Extract<TextSegment, { kind: 'entity' }>;

function renderEntity({ entity, text, children }: EntitySegment, actions: TextActions): Node {
  const inner = renderSegments(children, actions);
  switch (entity.type) {
    case 'bold':
      return element('strong', {}, ...inner);
    case 'italic':
      return element('em', {}, ...inner);
    case 'underline':
      return element('u', {}, ...inner);
    case 'strikethrough':
      return element('s', {}, ...inner);
    case 'code':
      return element('code', {}, ...inner);
    case 'pre':
      return renderPre(text, entity.language ?? '', actions);
    case 'spoiler':
      return renderSpoiler(inner, actions.texts);
    case 'blockquote':
      return element('blockquote', {}, ...inner);
    case 'expandable_blockquote':
      return renderExpandable(inner, actions.texts);
    case 'bot_command':
      return element(
        'button',
        { class: 'inline-link', onClick: () => actions.say(text), attributes: { type: 'button' } },
        ...inner,
      );
    case 'text_link':
      return renderLink(entity.url, inner, actions);
    case 'url':
      return renderLink(text, inner, actions);
    case 'email':
      return renderLink(`mailto:${text}`, inner, actions);
    case 'phone_number':
      return renderLink(`tel:${text.replace(/[^+\d]/g, '')}`, inner, actions);
    case 'mention':
      return renderLink(`https://t.me/${text.slice(1)}`, inner, actions);
    default:
      return element('span', { class: `entity-${entity.type}` }, ...inner);
  }
}

function renderLink(address: string, inner: readonly Node[], actions: TextActions): Node {
  const href = openableUrl(address);
  if (href === null) return element('span', {}, ...inner);
  const onClick = (event: MouseEvent): void => {
    if (actions.followLink(href)) event.preventDefault();
  };
  return element('a', { attributes: { href, target: '_blank', rel: 'noopener noreferrer' }, onClick }, ...inner);
}

function renderPre(code: string, language: string, { texts, copy }: TextActions): Node {
  const button = element(
    'button',
    { class: 'code-copy', attributes: { type: 'button' }, onClick: () => copy(code) },
    texts.copyCode,
  );
  const head = element('div', { class: 'code-head' }, element('span', {}, language), button);
  return element('div', { class: 'code-block' }, head, element('pre', {}, element('code', {}, code)));
}

function renderSpoiler(inner: readonly Node[], texts: PageTexts): Node {
  const hidden = element('span', { class: 'spoiler-text', attributes: { 'aria-hidden': 'true' } }, ...inner);
  const spoiler = element(
    'span',
    { class: 'spoiler', attributes: { role: 'button', tabindex: 0, 'aria-label': texts.reveal } },
    hidden,
  );
  const reveal = (event: Event): void => {
    if (spoiler.classList.contains('is-revealed')) return;
    event.preventDefault();
    event.stopPropagation();
    spoiler.classList.add('is-revealed');
    hidden.removeAttribute('aria-hidden');
    for (const name of ['role', 'tabindex', 'aria-label']) spoiler.removeAttribute(name);
  };
  spoiler.addEventListener('click', reveal, { capture: true });
  spoiler.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') reveal(event);
  });
  return spoiler;
}

function renderExpandable(inner: readonly Node[], texts: PageTexts): Node {
  const quoted = element('div', { class: 'quoted' }, ...inner);
  const toggle = element(
    'button',
    { class: 'unfold', attributes: { type: 'button', 'aria-expanded': 'false' } },
    texts.showAll,
  );
  const quote = element('blockquote', { class: 'expandable' }, quoted, toggle);
  toggle.addEventListener('click', () => {
    const isUnfolded = quote.classList.toggle('is-unfolded');
    toggle.setAttribute('aria-expanded', String(isUnfolded));
    toggle.textContent = isUnfolded ? texts.showLess : texts.showAll;
  });
  return quote;
}
