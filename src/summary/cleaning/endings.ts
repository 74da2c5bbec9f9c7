import type { Publisher } from '../article-text.js';

/** A sentence that begins further from the end of its paragraph is the story's. */
const reach = 300;
/** Sentences begin at the start of a paragraph and behind end marks. */
const starts = /(?:^|[.?!…]["“”'’)]*\s?)/g;
const invitations =
  '(?:ikuti|dapatkan|simak|cek|baca|follow|gabung|bergabung|temukan|jangan lupa|update|nikmati)(?!\\p{L})[^.?!]{0,80}(?:google news|(?:channel|saluran|grup|kanal|akun) (?:whatsapp|wa|telegram|youtube|instagram|tiktok)|(?:whatsapp|wa|telegram) channel|media sosial (?:kami|kita))';
const origins =
  '(?:artikel|berita|tulisan|konten) ini (?:(?:telah|sudah|pernah|sebelumnya|pertama kali|juga) )*(?:tayang|terbit|dimuat|diterbitkan|disadur|ditayangkan)';
const copyright =
  '(?:copyright|hak cipta) ?(?:©|\\(c\\))|© ?(?:copyright )?\\d{4}|all rights reserved|dilarang (?:keras )?(?:mengambil|mengutip|menyalin)';
const contacts =
  '(?:untuk )?(?:informasi|info|pemesanan|pendaftaran)(?: (?:lebih lanjut|selengkapnya|lebih lengkap|dan pemesanan))?,? (?:silakan |dapat |bisa )?(?:hubungi|menghubungi|kunjungi|klik)(?!\\p{L})';
/** Where Indonesian news sites ask to be followed, say where a text was printed first, claim it, and whom to call for more. */
const usual = new RegExp(`^(?:${invitations}|${origins}|${copyright}|${contacts})`, 'iu');

/**
 * The paragraph without what is no part of the story behind it: invitations to channels, where it appeared first, and
 * what the publisher's settings name as its `endings`.
 */
export function cutEnding(paragraph: string, { habits }: Pick<Publisher, 'habits'> = {}): string {
  const patterns = [usual, ...(habits?.endings ?? []).map((pattern) => new RegExp(`^(?:${pattern})`, 'iu'))];
  const tailStart = Math.max(0, paragraph.length - reach);
  const places = Array.from(paragraph.slice(tailStart).matchAll(starts), ({ index, 0: mark }) => index + mark.length);
  const isEnding = (place: number) => {
    const words = paragraph.slice(place, place + reach);
    return patterns.some((pattern) => pattern.test(words));
  };
  if (isEnding(0)) return '';
  const ending = places.map((place) => tailStart + place).find((place) => place > 0 && isEnding(place));
  return ending === undefined ? paragraph : paragraph.slice(0, ending).trimEnd();
}
