import type { Source } from '../source/site.js';
import type { SourcePoll } from '../source/source-poll.js';
import type { SourceState } from '../store/sources.js';

/** So many good answers in a row: the portal of a hotel's network redirects everything "permanently", but has no feed. */
const BELIEVED_AFTER = 3;

/** So many failures in a row at the new address: the old one is asked again. */
const DOUBTED_AFTER = 3;

type Move = Pick<SourceState, 'movedTo' | 'movedSeen'>;

/** The source at the address where it is believed to be now. */
export function whereItIs(source: Source, { movedTo, movedSeen }: Move): Source {
  return movedTo !== null && movedSeen >= BELIEVED_AFTER ? { ...source, url: movedTo } : source;
}

/** What is known of a permanent redirect (RFC 9110 §15.4.2, §15.4.9) after a poll, whose `url` was asked. */
export function moveAfterPoll(source: Source, state: SourceState, poll: SourcePoll): SourceState {
  const isFollowed = whereItIs(source, state).url !== source.url;
  if (poll.status === 'failed') {
    const isDoubted = isFollowed && (poll.facts.isGone === true || state.failures >= DOUBTED_AFTER);
    return isDoubted ? { ...state, movedTo: null, movedSeen: 0 } : state;
  }
  const { movedTo } = poll.facts;
  if (movedTo === undefined) return isFollowed ? state : { ...state, movedTo: null, movedSeen: 0 };
  return { ...state, movedTo, movedSeen: movedTo === state.movedTo ? state.movedSeen + 1 : 1 };
}
