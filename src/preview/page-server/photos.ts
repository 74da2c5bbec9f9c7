import type { FastifyInstance } from 'fastify';
import type { Photo } from '../bot-api/world.js';
import { drawPicture } from '../news-site/picture.js';

/** What members of the preview's chats have photographed: scenes of the sample site, in the shape of a photo. */
const scenes = {
  'gang-3': { desk: 'kota-tangerang', seed: 11, width: 1200, height: 630 },
  'pos-ronda': { desk: 'tangsel', seed: 5, width: 630, height: 630 },
  taman: { desk: 'wisata', seed: 8, width: 630, height: 630 },
  'pasar-anyar': { desk: 'bisnis', seed: 3, width: 1200, height: 630 },
} as const;

type PhotoName = keyof typeof scenes;

/** A photo as a message carries it; its address is on the page's own server. */
export function photoOf(name: PhotoName): Omit<Photo, 'kind'> {
  const { width, height } = scenes[name];
  return { url: `/photos/${name}.svg`, width, height };
}

/** Serves the photos. */
export function registerPhotos(server: FastifyInstance): void {
  for (const name of Object.keys(scenes) as PhotoName[]) {
    server.get(photoOf(name).url, (_request, reply) =>
      reply.header('cache-control', 'max-age=3600').type('image/svg+xml').send(draw(name)),
    );
  }
}

function draw(name: PhotoName): string {
  const { desk, seed, width, height } = scenes[name];
  const left = Math.round((1200 - width) / 2);
  return drawPicture(desk, seed).replace(
    /viewBox="[^"]*" width="\d+" height="\d+"/,
    `viewBox="${left} 0 ${width} ${height}" width="${width}" height="${height}"`,
  );
}
