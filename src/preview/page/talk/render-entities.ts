import type { MessageEntity } from 'grammy/types';
import { element } from '../dom.js';
import { openableUrl } from '../model/links.js';
import type { PageTexts } from '../texts/texts.js';
import { isBlock, segmentsOf, type TextSegment } from './entity-tree.js';

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

const tagOf: Readonly<Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | 'blockquote'>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  blockquote: 'blockquote',
};

function renderEntity({ entity, text, children }: EntitySegment, actions: TextActions): Node {
  if (entity.type === 'pre') return renderPre(text, entity.language ?? '', actions);
  const inner = renderSegments(children, actions);
  if (entity.type === 'spoiler') return renderSpoiler(inner, actions.texts);
  if (entity.type === 'expandable_blockquote') return renderExpandable(inner, actions.texts);
  if (entity.type === 'bot_command') return renderCommand(text, inner, actions);
  const address = addressOf(entity, text);
  if (address !== null) return renderLink(address, inner, actions);
  const tag = tagOf[entity.type];
  return tag === undefined ? element('span', { class: `entity-${entity.type}` }, ...inner) : element(tag, {}, ...inner);
}

/** Where an entity leads; null when it is not a link. */
function addressOf(entity: MessageEntity, text: string): string | null {
  if (entity.type === 'text_link') return entity.url;
  if (entity.type === 'url') return text;
  if (entity.type === 'email') return `mailto:${text}`;
  if (entity.type === 'phone_number') return `tel:${text.replace(/[^+\d]/g, '')}`;
  return entity.type === 'mention' ? `https://t.me/${text.slice(1)}` : null;
}

function renderCommand(command: string, inner: readonly Node[], { say }: TextActions): Node {
  const parts = { class: 'inline-link', attributes: { type: 'button' }, onClick: () => say(command) };
  return element('button', parts, ...inner);
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
