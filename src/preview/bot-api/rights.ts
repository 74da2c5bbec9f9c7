/** What an administrator may be allowed, as ChatAdministratorRights names it; the others stay as Telegram gives them. */
export const RIGHT_NAMES = [
  'can_manage_topics',
  'can_post_messages',
  'can_edit_messages',
  'can_delete_messages',
  'can_pin_messages',
  'can_change_info',
  'can_invite_users',
  'can_restrict_members',
  'can_promote_members',
  'is_anonymous',
] as const;

/** Name of a single right of an administrator. */
export type RightName = (typeof RIGHT_NAMES)[number];

/** All single rights of someone in a chat. */
export type Rights = Readonly<Record<RightName, boolean>>;

/** Those of a member. */
export const NO_RIGHTS: Rights = rightsWith(() => false);
/** Those that an administrator has when nothing else is said: all but making others administrators and being anonymous. */
export const USUAL_RIGHTS: Rights = rightsWith((name) => name !== 'can_promote_members' && name !== 'is_anonymous');
/** Those of the owner of a chat. */
export const OWNER_RIGHTS: Rights = rightsWith((name) => name !== 'is_anonymous');

function rightsWith(has: (name: RightName) => boolean): Rights {
  return Object.fromEntries(RIGHT_NAMES.map((name) => [name, has(name)])) as Rights;
}
