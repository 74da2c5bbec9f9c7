import { describe, expect, test } from 'vitest';
import { type FormRule, formProblems } from '../../../src/summary/form/form-check.js';

const lead = 'Para buruh menggelar doa bersama di Cikokol, Sabtu 23 November 2024.';
const speaker = 'Ketua KSPSI Banten Dedi Sudrajat menyampaikan, buruh mendukung penuh calon gubernur.';
const anonymous = '"Kami diperbolehkan kampanye di pabrik mana pun," ujarnya penuh semangat.';
const third = 'Buruh dari delapan kabupaten dan kota hadir.';

const article = {
  title: 'Buruh se-Banten Berdoa',
  siteName: 'TangerangNews',
  paragraphs: [
    `TANGERANGNEWS.com-${lead}`,
    speaker,
    anonymous,
    third,
    'Namun, hujan turun deras.',
    'Kegiatan tersebut berlangsung sampai malam.',
    '"Harga beras harus turun," kata Dedi.',
    'Menurut Dedi, upah harus naik.',
    'Pengurus, kata Dedi, bertemu pekan depan.',
    'Dedi kemudian menjelaskan, buruh akan berkumpul lagi.',
    'Kepala Desa Cikokol, Sunaryo, ikut berdoa.',
    'Sunaryo menyebutkan, warga menyediakan makanan.',
    'Dua peserta, Sari dan Ani, pingsan karena panas.',
    'Menurut panitia, keduanya segera dirawat.',
    'Kedua peserta dibawa ke posko.',
    'Posko berada di lapangan pabrik.',
    'Kini keduanya beristirahat.',
    '"Kami senang bisa ikut," kata seorang warga.',
    'Berikut jadwal doa pekan depan.',
    'Doa bersama itu diikuti ribuan orang.',
    'Acara di pabrik itu ditutup makan siang.',
    'Sub Judul Tanpa Titik',
    'Semua pulang. BACA JUGA : Wali Kota Resmikan Taman',
    'Polisi menjaga acara (sampai selesai.',
    `${'Doa '.repeat(90)}selesai.`,
  ],
};

describe('formProblems', () => {
  const cases: Readonly<Record<string, { summary: readonly string[]; rules: readonly FormRule[]; unit?: string }>> = {
    'nothing: lead, named speaker and what he says': { summary: [lead, speaker, anonymous], rules: [] },
    'nothing: a sentence clear alone, far from the lead': { summary: [lead, third], rules: [] },
    'nothing: no summary at all': { summary: [], rules: [] },
    'a word that the article has not': { summary: [lead.replace('doa', 'aksi')], rules: ['not verbatim'] },
    'a sentence cut short': { summary: [lead.replace(', Sabtu 23 November 2024.', '')], rules: ['no end mark'] },
    'a connective without the sentence before it': {
      summary: [lead, 'Namun, hujan turun deras.'],
      rules: ['dangling'],
    },
    'a connective behind the sentence before it': { summary: [lead, third, 'Namun, hujan turun deras.'], rules: [] },
    'a connective first': { summary: ['Namun, hujan turun deras.'], rules: ['dangling'] },
    'a thing named before': { summary: [lead, 'Kegiatan tersebut berlangsung sampai malam.'], rules: ['dangling'] },
    'a thing that an earlier sentence named': {
      summary: [lead, 'Doa bersama itu diikuti ribuan orang.'],
      rules: [],
    },
    'a thing that was named again since, in a sentence left out': {
      summary: [lead, 'Acara di pabrik itu ditutup makan siang.'],
      rules: ['dangling'],
    },
    'a promise of what follows': { summary: [lead, 'Berikut jadwal doa pekan depan.'], rules: ['dangling'] },
    'a person whose full name was left out': {
      summary: [lead, '"Harga beras harus turun," kata Dedi.'],
      rules: ['dangling'],
    },
    'the same person, according to whom something is so': {
      summary: [lead, 'Menurut Dedi, upah harus naik.'],
      rules: ['dangling'],
    },
    'the same person, who says something without marks': {
      summary: [lead, 'Pengurus, kata Dedi, bertemu pekan depan.'],
      rules: ['dangling'],
    },
    'the same person before a verb with a comma': {
      summary: [lead, 'Dedi kemudian menjelaskan, buruh akan berkumpul lagi.'],
      rules: ['dangling'],
    },
    'a person of one name whose office was left out': {
      summary: [lead, 'Sunaryo menyebutkan, warga menyediakan makanan.'],
      rules: ['dangling'],
    },
    'two people who were left out': {
      summary: [lead, 'Menurut panitia, keduanya segera dirawat.'],
      rules: ['dangling'],
    },
    'two people behind the sentence that says who they are': {
      summary: [lead, 'Dua peserta, Sari dan Ani, pingsan karena panas.', 'Menurut panitia, keduanya segera dirawat.'],
      rules: [],
    },
    'the same two, called so once more': {
      summary: [lead, 'Kedua peserta dibawa ke posko.', 'Kini keduanya beristirahat.'],
      rules: [],
    },
    'the same person behind his full name': { summary: [speaker, '"Harga beras harus turun," kata Dedi.'], rules: [] },
    'a quotation whose speaker was left out': { summary: [lead, anonymous], rules: ['anonymous quotation'] },
    'a quotation of somebody unnamed': {
      summary: [lead, '"Kami senang bisa ikut," kata seorang warga.'],
      rules: ['anonymous quotation'],
    },
    'a quotation cut open': {
      summary: [lead, '"Kami diperbolehkan kampanye di pabrik mana pun.'],
      rules: ['not verbatim', 'unbalanced'],
    },
    'a bracket that never closes': { summary: [lead, 'Polisi menjaga acara (sampai selesai.'], rules: ['unbalanced'] },
    'the dateline': { summary: [`TANGERANGNEWS.com-${lead}`], rules: ['residue'] },
    "the editors' initials": { summary: [`${lead} (RMI/RAC)`], rules: ['not verbatim', 'no end mark', 'residue'] },
    'a photo credit': { summary: [`${lead} (Istimewa / Sari).`], rules: ['not verbatim', 'residue'] },
    'a link to another article': {
      summary: [lead, 'Semua pulang. BACA JUGA : Wali Kota Resmikan Taman'],
      rules: ['no end mark', 'residue'],
    },
    'a sub-head': { summary: [lead, 'Sub Judul Tanpa Titik'], rules: ['no end mark'] },
    'sentences in another order': { summary: [third, speaker], rules: ['out of order'] },
    'a unit more than allowed': { summary: [lead, speaker, anonymous, third], rules: ['too many units'] },
    'more than the budget': { summary: [lead, `${'Doa '.repeat(90)}selesai.`], rules: ['over budget'] },
  };

  test.each(Object.entries(cases))('finds %s', (_, { summary, rules }) => {
    const found = formProblems(summary, article, { maxCharacters: 350, maxUnits: 3 }).map(({ rule }) => rule);
    expect(new Set(found)).toEqual(new Set(rules));
  });

  test('lets a lead alone be longer than the budget, up to 600 characters', () => {
    expect(formProblems([lead], article, { maxCharacters: 20, maxUnits: 3 })).toEqual([]);
    const long = `${'Doa '.repeat(150)}selesai.`;
    expect(formProblems([long], { ...article, paragraphs: [long] })).toEqual([{ rule: 'over budget', unit: '' }]);
  });

  test('counts what stands between two units', () => {
    const maxCharacters = lead.length + third.length + 1;
    expect(formProblems([lead, third], article, { maxCharacters, maxUnits: 2 })).toEqual([]);
    expect(formProblems([lead, third], article, { maxCharacters: maxCharacters - 1, maxUnits: 2 })).toEqual([
      { rule: 'over budget', unit: '' },
    ]);
  });

  test('takes a person for known whom the headline names', () => {
    const summary = [lead, 'Menurut Dedi, upah harus naik.'];
    expect(formProblems(summary, { ...article, title: 'Dedi: Upah Harus Naik' })).toEqual([]);
  });

  test('names the unit that breaks the rule', () => {
    expect(formProblems([lead, anonymous], article)).toEqual([{ rule: 'anonymous quotation', unit: anonymous }]);
  });
});
