import type { Photo, Standing, World, WorldChat } from '../bot-api/world.js';
import { people } from './people.js';
import { photoOf } from './photos.js';

/** Something that was written before the preview began. */
interface SeedMessage {
  readonly by: keyof typeof people;
  readonly minutesAgo: number;
  readonly text: string;
  readonly threadId?: number;
  /** How many messages back the answered one stands. */
  readonly answers?: number;
  readonly photos?: readonly Omit<Photo, 'kind'>[];
  readonly isPinned?: boolean;
}

/** A chat as it stands at the first start. */
interface SeedChat {
  readonly chat: WorldChat;
  readonly botStanding: Standing;
  readonly members: Readonly<Partial<Record<keyof typeof people, Standing>>>;
  readonly topics?: readonly { readonly threadId: number; readonly name: string }[];
  readonly messages: readonly SeedMessage[];
}

const TRAFFIC = 101;
const FOOD = 102;
const MARKET = 103;

const seeds: readonly SeedChat[] = [
  {
    chat: { id: -1_001_700_000_001, type: 'supergroup', title: 'Warga RW 05 Cikokol', isForum: false },
    botStanding: 'member',
    members: {
      agus: 'creator',
      rina: 'administrator',
      budi: 'member',
      sari: 'member',
      tom: 'member',
      hendra: 'member',
      dewi: 'member',
      yuli: 'member',
      eko: 'member',
    },
    messages: [
      {
        by: 'agus',
        minutesAgo: 1500,
        text: 'Bapak dan Ibu, kerja bakti bulan ini besok pukul 06.30. Kumpul di pos ronda, mohon bawa sapu dan cangkul bila ada.',
        isPinned: true,
      },
      { by: 'dewi', minutesAgo: 1488, text: 'Siap, Pak RW 🙏 Kopi dan gorengan disiapkan ibu-ibu PKK.' },
      {
        by: 'eko',
        minutesAgo: 1481,
        text: 'Saluran di Gang 3 sekalian dikeruk ya. Kemarin airnya sempat naik ke jalan.',
      },
      { by: 'agus', minutesAgo: 1475, text: 'Betul, Pak Eko. Gang 3 kita dahulukan.', answers: 1 },
      {
        by: 'yuli',
        minutesAgo: 305,
        text: 'Hasil kerja bakti hari ini. Terima kasih, semuanya! 🌿',
        photos: [photoOf('gang-3'), photoOf('pos-ronda'), photoOf('taman')],
      },
      { by: 'budi', minutesAgo: 296, text: 'Mantap, Gang 3 jadi bersih 👍' },
      { by: 'dewi', minutesAgo: 288, text: 'Bu Yuli, fotonya saya pasang di papan pengumuman, ya.', answers: 4 },
      { by: 'yuli', minutesAgo: 287, text: 'Silakan, Bu.' },
      { by: 'rina', minutesAgo: 44, text: 'Ada yang tahu kapan jembatan Cisadane ditutup untuk perbaikan?' },
      { by: 'budi', minutesAgo: 39, text: 'Belum ada kabar resmi, Bu. Kalau beritanya keluar, saya bagikan di sini.' },
    ],
  },
  {
    chat: {
      id: -1_001_700_000_003,
      type: 'supergroup',
      title: 'Komunitas Tangerang Raya',
      isForum: true,
      username: 'tangerangraya_contoh',
    },
    botStanding: 'left',
    members: {
      agus: 'creator',
      rina: 'administrator',
      tom: 'administrator',
      budi: 'member',
      sari: 'member',
      hendra: 'member',
      eko: 'member',
    },
    topics: [
      { threadId: TRAFFIC, name: 'Info Lalu Lintas' },
      { threadId: FOOD, name: 'Kuliner' },
      { threadId: MARKET, name: 'Jual Beli' },
    ],
    messages: [
      { by: 'agus', minutesAgo: 2900, text: 'Selamat datang! Silakan pilih topik sesuai isi obrolannya.' },
      {
        by: 'hendra',
        minutesAgo: 1340,
        text: 'Sepeda lipat, jarang dipakai, Rp1,2 juta. Bisa COD di Serpong.',
        threadId: MARKET,
      },
      {
        by: 'sari',
        minutesAgo: 640,
        text: 'Laksa di Pasar Lama yang buka sampai malam di mana, ya?',
        threadId: FOOD,
      },
      {
        by: 'budi',
        minutesAgo: 634,
        text: 'Dekat gerbang selatan, di samping tukang martabak.',
        threadId: FOOD,
        answers: 1,
      },
      {
        by: 'eko',
        minutesAgo: 95,
        text: 'Jalan MH Thamrin arah Serpong padat merayap, ada perbaikan lampu.',
        threadId: TRAFFIC,
      },
      { by: 'rina', minutesAgo: 88, text: 'Terima kasih infonya. Lewat Jalan Hartono lancar.', threadId: TRAFFIC },
    ],
  },
  {
    chat: {
      id: -1_001_700_000_002,
      type: 'channel',
      title: 'Info Warga Tangerang',
      isForum: false,
      username: 'infowarga_contoh',
    },
    botStanding: 'left',
    members: {
      hendra: 'creator',
      sari: 'administrator',
      tom: 'member',
      rina: 'member',
      budi: 'member',
      dewi: 'member',
    },
    messages: [
      {
        by: 'hendra',
        minutesAgo: 1620,
        text: 'Pasar Anyar buka lagi mulai pekan ini. Lahan parkir ada di sisi timur.',
        photos: [photoOf('pasar-anyar')],
      },
      {
        by: 'hendra',
        minutesAgo: 410,
        text: 'Layanan perpanjangan KTP keliling hari ini ada di halaman Kantor Kecamatan Cipondoh, pukul 08.00–12.00.',
      },
    ],
  },
  {
    chat: { id: -4_170_000_007, type: 'group', title: 'Arisan Keluarga', isForum: false },
    botStanding: 'left',
    members: { sari: 'creator', dewi: 'member', yuli: 'member', eko: 'member' },
    messages: [
      { by: 'dewi', minutesAgo: 4300, text: 'Arisan bulan depan di rumah siapa?' },
      { by: 'sari', minutesAgo: 4290, text: 'Di rumah saya saja. Yang jauh silakan menginap.' },
      { by: 'yuli', minutesAgo: 4281, text: 'Asyik! Saya bawa kue lapis 😊' },
    ],
  },
];

/**
 * Fills a world with the preview's people and their chats, each unless it is there already, as after a restore.
 * Returns the ids of the chats that are new.
 */
export function seedWorld(world: World, nowMs: number): ReadonlySet<number> {
  const known = new Set(world.people().map((person) => person.id));
  for (const person of Object.values(people)) if (!known.has(person.id)) world.addPerson(person);
  const missing = seeds.filter(({ chat }) => world.chat(chat.id) === undefined);
  for (const seed of missing) seedChat(world, seed, Math.floor(nowMs / 1000));
  return new Set(missing.map(({ chat }) => chat.id));
}

function seedChat(world: World, { chat, botStanding, members, topics = [], messages }: SeedChat, now: number): void {
  world.addChat(chat, botStanding);
  for (const [name, standing] of Object.entries(members)) {
    world.addMember(chat.id, people[name as keyof typeof people].id, standing);
  }
  for (const { threadId, name } of topics) world.openTopic(chat.id, threadId, name);
  const written: number[] = [];
  for (const message of messages) written.push(...write(world, chat.id, message, written, now));
}

/** Writes one message, or one for each photo; returns their ids. */
function write(world: World, chatId: number, seed: SeedMessage, written: readonly number[], now: number): number[] {
  const personId = people[seed.by].id;
  const replyTo = seed.answers === undefined ? undefined : written.at(-seed.answers);
  const [photo, ...otherPhotos] = seed.photos ?? [];
  const options = {
    date: now - seed.minutesAgo * 60,
    ...(seed.threadId !== undefined && { threadId: seed.threadId }),
    ...(replyTo !== undefined && { replyTo }),
  };
  if (photo !== undefined && otherPhotos.length > 0) {
    const album = world.sendAlbum(personId, chatId, [photo, ...otherPhotos], seed.text, options);
    return album.map(({ messageId }) => messageId);
  }
  const { messageId } = world.say(personId, chatId, seed.text, { ...options, ...(photo !== undefined && { photo }) });
  if (seed.isPinned) world.pin(personId, chatId, messageId, { isQuiet: true });
  return [messageId];
}
