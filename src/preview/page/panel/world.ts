import { renderAvatar } from '../avatar.js';
import { element, find } from '../dom.js';
import { hueFor } from '../model/names.js';
import { syncChildren, type WantedChild } from '../sync-children.js';
import type { PageTexts } from '../texts/texts.js';
import type { PageChat, PageMember, PageTopic, WorldDeed } from '../wire.js';
import { createRightsDialog } from './rights-dialog.js';

/** What the panel shows. */
export interface WorldView {
  readonly chat: PageChat | null;
  readonly nameOf: (personId: number) => string;
  readonly texts: PageTexts;
}

/** The panel "Dunia": what can be done to the open chat. */
export interface WorldPanel {
  show(view: WorldView): void;
}

type Do = (deed: WorldDeed) => void;

/** The sections in `#world-chat`. */
export function createWorldPanel(carryOut: Do): WorldPanel {
  const hint = find('world-hint', HTMLElement);
  const sections = find('world-chat', HTMLElement);
  const askForRights = createRightsDialog((rights) => carryOut({ deed: 'promote-bot', rights }));

  return {
    show({ chat, nameOf, texts }) {
      hint.textContent = chat === null ? texts.worldEmpty : texts.worldHint;
      if (chat === null) return sections.replaceChildren();
      const make = { chat, nameOf, texts, carryOut, askForRights };
      syncChildren(sections, chat.type === 'private' ? [privateSection(make)] : groupSections(make));
    },
  };
}

interface Making extends Omit<WorldView, 'chat'> {
  readonly chat: PageChat;
  readonly carryOut: Do;
  readonly askForRights: (chat: PageChat, texts: PageTexts) => void;
}

function privateSection({ chat, texts, carryOut }: Making): WantedChild {
  const isOn = !chat.isBlocked;
  const [label, state] = isOn ? [texts.block, texts.active] : [texts.unblock, texts.blocked];
  const lever = renderLever(label, () => carryOut({ deed: 'set-blocked', isOn }), isOn);
  return {
    key: 'private',
    made: [chat.isBlocked, texts],
    make: () => renderSection(texts.botHere, state, element('div', { class: 'levers' }, lever)),
  };
}

function groupSections(making: Making): WantedChild[] {
  const { chat } = making;
  const sections = [botSection(making)];
  if (chat.topics !== null) sections.push(topicsSection(making, chat.topics));
  sections.push(membersSection(making), nameSection(making));
  if (chat.type === 'group') sections.push(upgradeSection(making));
  return sections;
}

function botSection({ chat, texts, carryOut, askForRights }: Making): WantedChild {
  const { botStanding, type } = chat;
  const simple = (label: string, deed: 'add-bot' | 'remove-bot' | 'demote-bot', isRisky = false): HTMLElement =>
    renderLever(label, () => carryOut({ deed }), isRisky);
  const levers = (): HTMLElement[] => {
    if (botStanding === 'left' || botStanding === 'kicked') return [simple(texts.addBot, 'add-bot')];
    const isAdmin = botStanding === 'administrator';
    const rights = renderLever(isAdmin ? texts.changeRights : texts.promoteBot, () => askForRights(chat, texts));
    const demote = isAdmin && type !== 'channel' ? [simple(texts.demoteBot, 'demote-bot')] : [];
    return [rights, ...demote, simple(texts.removeBot, 'remove-bot', true)];
  };
  return {
    key: `bot${chat.id}`,
    made: [botStanding, String(chat.botRights), texts],
    make: () =>
      renderSection(texts.botHere, texts.standings[botStanding], element('div', { class: 'levers' }, ...levers())),
  };
}

function membersSection({ chat, nameOf, texts, carryOut }: Making): WantedChild {
  const rows = (): HTMLElement[] =>
    chat.members.map((member) => renderMember(member, chat, nameOf(member.personId), texts, carryOut));
  const readOnly = element('input', { attributes: { type: 'checkbox' } });
  readOnly.checked = chat.isReadOnly;
  readOnly.addEventListener('change', () => carryOut({ deed: 'set-read-only', isOn: readOnly.checked }));
  const onlyAdmins = element('label', { class: 'check' }, readOnly, texts.readOnly);
  return {
    key: `members${chat.id}`,
    made: [JSON.stringify(chat.members), chat.isReadOnly, texts],
    make: () =>
      renderSection(
        texts.membersTitle,
        String(chat.members.length),
        element('ul', { class: 'members' }, ...rows()),
        chat.type === 'channel' ? null : onlyAdmins,
      ),
  };
}

function renderMember(
  { personId, standing }: PageMember,
  { type }: PageChat,
  name: string,
  texts: PageTexts,
  carryOut: Do,
): HTMLElement {
  const change = (to: PageMember['standing'], label: string, sign: string): HTMLElement =>
    element(
      'button',
      {
        class: 'mini',
        attributes: { type: 'button', 'aria-label': `${label}: ${name}`, title: label },
        onClick: () => carryOut({ deed: 'set-standing', personId, standing: to }),
      },
      sign,
    );
  const isAdmin = standing === 'administrator';
  const deeds = [
    isAdmin ? change('member', texts.demote, '☆') : change('administrator', texts.promote, '★'),
    change(type === 'group' ? 'left' : 'kicked', texts.remove, '✕'),
  ];
  return element(
    'li',
    {},
    renderAvatar(name, hueFor(personId)),
    element('span', { class: 'member-name' }, name),
    standing === 'member' ? null : element('span', { class: 'tag' }, texts.standings[standing]),
    ...(standing === 'creator' ? [] : deeds),
  );
}

function topicsSection({ chat, texts, carryOut }: Making, topics: readonly PageTopic[]): WantedChild {
  const facts = topics.map(({ threadId, name, isClosed }) => [threadId, name, isClosed]);
  return {
    key: `topics${chat.id}`,
    made: [JSON.stringify(facts), texts],
    make: () =>
      renderSection(
        texts.topicsTitle,
        String(topics.length),
        element('ul', { class: 'members' }, ...topics.map((topic) => renderTopic(topic, texts, carryOut))),
        renderField(texts.newTopic, '', texts.createTopic, (name) => carryOut({ deed: 'create-topic', name })),
      ),
  };
}

function renderTopic({ threadId, name, isClosed }: PageTopic, texts: PageTexts, carryOut: Do): HTMLElement {
  const button = (label: string, sign: string, deed: 'close-topic' | 'reopen-topic' | 'delete-topic'): HTMLElement =>
    element(
      'button',
      {
        class: 'mini',
        attributes: { type: 'button', 'aria-label': `${label}: ${name}`, title: label },
        onClick: () => carryOut({ deed, threadId }),
      },
      sign,
    );
  return element(
    'li',
    {},
    element('span', { class: 'member-name' }, name),
    isClosed ? element('span', { class: 'tag' }, texts.closedTopic) : null,
    isClosed ? button(texts.reopenTopic, '🔓', 'reopen-topic') : button(texts.closeTopic, '🔒', 'close-topic'),
    threadId === 0 ? null : button(texts.deleteTopic, '✕', 'delete-topic'),
  );
}

function nameSection({ chat, texts, carryOut }: Making): WantedChild {
  return {
    key: `name${chat.id}`,
    made: [chat.title, texts],
    make: () =>
      renderSection(
        texts.name,
        '',
        renderField(texts.name, chat.title, texts.rename, (title) => carryOut({ deed: 'rename', title })),
      ),
  };
}

function upgradeSection({ chat, texts, carryOut }: Making): WantedChild {
  return {
    key: `upgrade${chat.id}`,
    made: [texts],
    make: () =>
      renderSection(
        texts.upgrade,
        '',
        element('p', { class: 'hint' }, texts.upgradeHint),
        element(
          'div',
          { class: 'levers' },
          renderLever(texts.upgrade, () => carryOut({ deed: 'upgrade' })),
        ),
      ),
  };
}

function renderSection(title: string, state: string, ...content: readonly (Node | null)[]): HTMLElement {
  const heading = element('h3', {}, title, state === '' ? null : element('span', { class: 'state' }, state));
  return element('section', { class: 'world-section' }, heading, ...content);
}

function renderLever(label: string, onClick: () => void, isRisky = false): HTMLElement {
  return element(
    'button',
    { class: isRisky ? 'lever is-risky' : 'lever', attributes: { type: 'button' }, onClick },
    label,
  );
}

function renderField(label: string, value: string, action: string, save: (text: string) => void): HTMLElement {
  const attributes = { 'aria-label': label, placeholder: label, maxlength: 128, autocomplete: 'off' };
  const input = element('input', { attributes });
  input.value = value;
  const button = element('button', { class: 'lever', attributes: { type: 'submit' } }, action);
  const form = element('form', { class: 'field' }, input, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value.trim() !== '' && input.value.trim() !== value) save(input.value.trim());
  });
  return form;
}
