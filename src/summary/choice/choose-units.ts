import type { SummaryForm } from '../form/summary-forms.js';
import { contextProblems, type UnitContext } from '../form/unit-context.js';

/** A unit as the choice sees it. */
export interface Candidate {
  readonly characters: number;
  readonly words: number;
  /** The share of its words that the story has not said before, 0 to 1. */
  readonly novelty: number;
  /** The chance that an editor would keep it, 0 to 1. */
  readonly chance: number;
  /** Whether it may stand in a summary at all. */
  readonly isPrintable: boolean;
  readonly context: UnitContext;
}

/** What is chosen so far, by places. */
interface Draft {
  readonly places: readonly number[];
  readonly characters: number;
  readonly words: number;
  /** The words of it that an editor's summary would be expected to have. */
  readonly common: number;
}

/** A shorter sentence (`Benar saja.`) says nothing alone. */
const minCharacters = 25;
/** So much of a word's worth is gone when the story has said it before: the summary may have it already. */
const repetitionCost = 0.15;
/** So many drafts are followed at once: more change nothing that was measured. */
const draftsKept = 32;

/**
 * The places of the units that together are expected to have most in common with an editor's summary (expected F1 over
 * words), the lead at `lead` among them, each in form behind those before it and all within the budget.
 */
export function chooseUnits(candidates: readonly Candidate[], lead: number, form: SummaryForm): readonly number[] {
  const alone = extend({ places: [], characters: -1, words: 0, common: 0 }, lead, candidates, form);
  let drafts = [alone];
  let best = alone;
  for (let place = lead + 1; place < candidates.length; place += 1) {
    const longer = drafts
      .filter((draft) => fits(draft, place, candidates, form))
      .map((draft) => extend(draft, place, candidates, form));
    drafts = [...drafts, ...longer]
      .toSorted((one, other) => worth(other, form) - worth(one, form))
      .slice(0, draftsKept);
    best = longer.reduce((one, other) => (rank(other, form) > rank(one, form) ? other : one), best);
  }
  return best.places;
}

function fits(draft: Draft, place: number, candidates: readonly Candidate[], form: SummaryForm): boolean {
  const candidate = candidates[place];
  return (
    candidate?.isPrintable === true &&
    candidate.characters >= minCharacters &&
    draft.places.length < form.maxUnits &&
    draft.characters + 1 + candidate.characters <= form.maxCharacters &&
    contextProblems(candidate.context, draft.places).length === 0
  );
}

function extend(draft: Draft, place: number, candidates: readonly Candidate[], form: SummaryForm): Draft {
  const { characters = 0, words = 0, novelty = 1, chance = 0 } = candidates[place] ?? {};
  const likely = form.inCommon + (1 - form.inCommon) * chance;
  const inCommon = likely * (1 - repetitionCost * (1 - novelty));
  return {
    places: [...draft.places, place],
    characters: draft.characters + 1 + characters,
    words: draft.words + words,
    common: draft.common + inCommon * words,
  };
}

/** The F1 to be expected: twice what is in common, by the words of both. */
function worth({ common, words }: Draft, form: SummaryForm): number {
  return (2 * common) / (words + form.words);
}

/** By its worth; first of all by how many units it lacks. */
function rank(draft: Draft, form: SummaryForm): number {
  return worth(draft, form) - Math.max(0, form.minUnits - draft.places.length);
}
