import { element, find } from '../dom.js';
import type { PageTexts } from '../texts/texts.js';
import { type PageChat, type PageRightName, pageRightNames } from '../wire.js';

/** The dialog `#rights`, in which the bot's rights as an administrator are chosen. */
export function createRightsDialog(
  save: (rights: readonly PageRightName[]) => void,
): (chat: PageChat, texts: PageTexts) => void {
  const dialog = find('rights', HTMLDialogElement);
  const list = find('rights-list', HTMLElement);
  const cancel = find('rights-cancel', HTMLButtonElement);
  const ok = find('rights-save', HTMLButtonElement);
  const chosen = (): PageRightName[] => {
    const boxes = [...list.querySelectorAll<HTMLInputElement>('input:checked')];
    return pageRightNames.filter((name) => boxes.some(({ value }) => value === name));
  };
  cancel.addEventListener('click', () => dialog.close());
  ok.addEventListener('click', () => {
    save(chosen());
    dialog.close();
  });

  return (chat, texts) => {
    const isAdmin = chat.botStanding === 'administrator';
    const rows = pageRightNames
      .filter((name) => isFor(chat, name))
      .map((name) => renderRight(name, !isAdmin || chat.botRights.includes(name), texts));
    find('rights-title', HTMLElement).textContent = texts.rightsTitle;
    cancel.textContent = texts.cancel;
    ok.textContent = texts.save;
    list.replaceChildren(...rows);
    dialog.showModal();
  };
}

/** Channels have posts, forums topics; the others neither. */
function isFor({ type, topics }: PageChat, name: PageRightName): boolean {
  if (name === 'can_post_messages' || name === 'can_edit_messages') return type === 'channel';
  if (name === 'can_manage_topics') return topics !== null;
  return name !== 'can_pin_messages' || type !== 'channel';
}

function renderRight(name: PageRightName, isGiven: boolean, texts: PageTexts): HTMLElement {
  const box = element('input', { attributes: { type: 'checkbox', value: name } });
  box.checked = isGiven;
  return element('label', { class: 'check' }, box, texts.rights[name]);
}
