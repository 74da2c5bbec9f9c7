import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { drawAvatar, drawWallpaper } from './artwork.js';

/** A file of the page, ready to be sent. */
export interface PageFile {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

const names = ['index.html', 'main.js', 'style.css'] as const;

const typeOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Reads the built page: three files. Ends with an error that names the remedy where it was not built. */
export async function readPageFiles(folder: string): Promise<readonly PageFile[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const content = await readFile(path).catch((cause: unknown) => {
        throw new Error(`The chat page is missing: ${path} cannot be read. Build it first: npm run build.`, { cause });
      });
      return { name, type: typeOf[extname(name)] ?? 'application/octet-stream', content };
    }),
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
