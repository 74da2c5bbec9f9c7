import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { drawAvatar, drawWallpaper } from './page-artwork.js';

/** A file of the page, ready to be sent. */
export interface PageFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Reads the built page, a handful of small files. Ends with an error that names the remedy where it was not built. */
export async function readPageFiles(folder: string): Promise<readonly PageFile[]> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw new Error(`The chat page is missing: ${folder} cannot be read. Build it first: npm run build.`, { cause });
  });
  const served = names.filter((name) => typeOf[extname(name)] !== undefined && !name.startsWith('.'));
  for (const needed of ['index.html', 'chat.js', 'style.css']) {
    if (!served.includes(needed)) throw new Error(`${join(folder, needed)} is missing. Build the page: npm run build.`);
  }
  return Promise.all(
    served.map(async (name) => ({
      name,
      type: typeOf[extname(name)] ?? 'application/octet-stream',
      content: await readFile(join(folder, name)),
    })),
  );
}

/** Serves the page's files by their exact names, and its pictures. */
export function registerPageFiles(server: FastifyInstance, files: readonly PageFile[]): void {
  for (const { name, type, content } of files) {
    const path = name === 'index.html' ? '/' : `/${name}`;
    server.get(path, (_request, reply) => reply.header('cache-control', 'no-cache').type(type).send(content));
  }
  const artwork = { '/avatar.svg': drawAvatar(), '/favicon.ico': drawAvatar(), '/wallpaper.svg': drawWallpaper() };
  for (const [path, svg] of Object.entries(artwork)) {
    server.get(path, (_request, reply) =>
      reply.header('cache-control', 'max-age=3600').type('image/svg+xml').send(svg),
    );
  }
}
