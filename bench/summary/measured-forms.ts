import { type SummaryForm, summaryForms } from '../../src/summary/form/summary-forms.js';

/** The form in which summarisers are compared in the literature: as long as all is said, in two to five sentences. */
export const researchForm: SummaryForm = { maxCharacters: 900, maxUnits: 5, minUnits: 2, words: 52, inCommon: 0 };

/** The form that readers get. */
export const shortForm: SummaryForm = summaryForms.short;
