import { describe, expect, test } from 'vitest';
import { namesSpeaker, speakerOf } from '../../../src/summary/form/attribution.js';
import { announces, backReferences, leansOnAnother } from '../../../src/summary/form/dangling.js';

describe('speakerOf', () => {
  test.each([
    '"Kami siap mengawal," ujar Budi.',
    '“Kami siap mengawal,“jelas Budi Santoso.',
    '"Kami siap mengawal", kata Kepala Dinas Perhubungan Budi, Senin (23/11/2026).',
    '"Kami siap mengawal," kata seorang warga, Siti, di lokasi.',
    '"Kami siap mengawal," kata juru bicara KPK Febri.',
    'Budi mengatakan, "Kami siap mengawal."',
    'Menurut Budi Santoso, "kami siap mengawal."',
    '"Kami siap mengawal," Savitri melanjutkan.',
    'Kata-kata itu dijawab Ketua RT Budi yang berkata, "Kami siap mengawal."',
  ])('finds the name: %s', (unit) => {
    expect(speakerOf(unit)).toBe('named');
  });

  test.each([
    '"Kami siap mengawal," ujarnya.',
    '"Kami siap mengawal," ujarnya, Senin (23/11/2026).',
    '"Kami siap mengawal," kata dia di Serpong.',
    '"Kami siap mengawal," kata seorang warga.',
    '"Kami siap mengawal," tutup mantan pelatih Tim Merah itu.',
    '"Kami siap mengawal."',
    'Ia mengatakan, "Kami siap mengawal."',
    'Warga mengatakan, "Kami siap mengawal."',
    'Jalan itu dibuka lagi, kata dia.',
    'Jalan itu, menurutnya, sudah lama rusak.',
  ])('finds no name: %s', (unit) => {
    expect(speakerOf(unit)).toBe('anonymous');
  });

  test.each([
    'Komunitas itu memutar film "Jahitan Terakhir" di Ciledug.',
    'Spanduk bertuliskan "Tolak Bala!" dipasang di gapura.',
    'Wali Kota Budi meresmikan taman.',
  ])('finds no quotation: %s', (unit) => {
    expect(speakerOf(unit)).toBe('none');
  });

  test('a name beside a sentence that reports nothing is no speaker', () => {
    expect(namesSpeaker('Doa bersama digelar untuk calon gubernur, Andra Soni.')).toBe(false);
  });
});

describe('sentences that need the one before them', () => {
  test.each([
    'Ia pulang.',
    'Namun, hujan turun.',
    'Hal itu dibenarkan.',
    'Oleh karena itu jalan ditutup.',
    '"Jadi kami pulang," kata Budi.',
  ])('begin with a pronoun or connective: %s', (sentence) => {
    expect(leansOnAnother(sentence)).toBe(true);
  });

  test.each([
    'Hal tersebut dibenarkan polisi.',
    'Jika benar, ini yang pertama.',
    'Rumahnya hangus.',
    'Sejak pagi ia menunggu.',
    'Yusuf menyebutnya sedekah.',
    'Pada Januari lalu, kolam milik anggotanya jebol.',
  ])('speak of what only the sentence before can tell: %s', (sentence) => {
    expect(backReferences(sentence)).toEqual([{ kind: 'previous' }]);
  });

  test.each([
    ['Kegiatan tersebut batal.', 'kegiatan'],
    ['Rumah bercat biru itu sepi.', 'biru'],
    ['Dalam rapat ini warga setuju.', 'rapat'],
  ])('speak of a thing named before: %s', (sentence, noun) => {
    expect([leansOnAnother(sentence), backReferences(sentence)]).toEqual([false, [{ kind: 'noun', noun }]]);
  });

  test.each([
    'Hari ini jalan dibuka.',
    'Setidaknya 300 warga mengungsi.',
    'Tingginya harga beras memberatkan warga.',
    'Meningkatnya harga beras memberatkan warga.',
    'Dian Pelangi membuka gerai.',
    'Iapetus adalah bulan Saturnus.',
    'Kepala Dinas Budi Santoso mengajak stafnya berjalan kaki.',
  ])('do not include: %s', (sentence) => {
    expect([leansOnAnother(sentence), backReferences(sentence)]).toEqual([false, []]);
  });

  test.each(['Berikut jadwalnya.', 'Begini penjelasan dinas.', 'Apa saja isinya?'])(
    'announce what follows: %s',
    (sentence) => {
      expect(announces(sentence)).toBe(true);
    },
  );
});
