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
    'Seperti diberitakan sebelumnya, jalan ditutup.',
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
    'Bersama Direktur Telegram Pavel Durov, pihaknya mengaku siap.',
    'Sehari sebelumnya polisi menangkap dua orang.',
    'Beberapa di antaranya rusak.',
    'Kepada warga pihaknya meminta maaf.',
  ])('speak of what only the sentence before can tell: %s', (sentence) => {
    expect(backReferences(sentence)).toEqual([{ kind: 'previous' }]);
  });

  test.each([
    ['Kegiatan tersebut batal.', 'kegiatan'],
    ['Rumah bercat biru itu sepi.', 'biru'],
    ['Dalam rapat ini warga setuju.', 'rapat'],
    ['Truk besar yang melintas setiap malam merusak jalan utama, kata pengamat itu.', 'pengamat'],
  ])('speak of a thing named before: %s', (sentence, noun) => {
    expect([leansOnAnother(sentence), backReferences(sentence)]).toEqual([false, [{ kind: 'noun', noun }]]);
  });

  test('turn to another topic behind any sentence, but cannot be the first', () => {
    const sentence = 'Sementara itu, Wali Kota Budi meninjau pasar.';
    expect([leansOnAnother(sentence), backReferences(sentence)]).toEqual([true, []]);
    expect(backReferences('Sebelumnya, polisi menutup jalan.')).toEqual([]);
    expect(backReferences('Sementara itu, ia meninjau pasar.')).toEqual([{ kind: 'previous' }]);
    expect(backReferences('Sebelumnya diberitakan, jalan ditutup.')).toEqual([{ kind: 'previous' }]);
  });

  test('speak of people whose number was told before', () => {
    expect(backReferences('Menurut Awi, keduanya ditembak di kaki.')).toEqual([{ kind: 'group', number: 'dua' }]);
  });

  test.each([
    'Hari ini jalan dibuka.',
    'Polisi sebelumnya menangkap tiga orang.',
    'Warga sebenarnya sudah melapor.',
    'Wali kota mengatakan pihaknya siap.',
    'Tiga orang luka, di antaranya dua anak.',
    'Pasar buka setiap harinya.',
    'PLN menaikkan tarifnya.',
    'Pemain asal Turki dan kapten mengaku keduanya bersalah.',
    'Ketika ditanya wartawan, wali kota diam.',
    'Setidaknya 300 warga mengungsi.',
    'Tingginya harga beras memberatkan warga.',
    'Meningkatnya harga beras memberatkan warga.',
    'Dian Pelangi membuka gerai.',
    'Iapetus adalah bulan Saturnus.',
    'Kepala Dinas Budi Santoso mengajak stafnya berjalan kaki.',
  ])('do not include: %s', (sentence) => {
    expect([leansOnAnother(sentence), backReferences(sentence)]).toEqual([false, []]);
  });

  test.each(['Berikut jadwalnya.', 'Jangan lewatkan kesempatan ini.', 'Begini penjelasan dinas.', 'Apa saja isinya?'])(
    'announce what follows: %s',
    (sentence) => {
      expect(announces(sentence)).toBe(true);
    },
  );
});
