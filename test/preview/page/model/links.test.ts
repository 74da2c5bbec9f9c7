import { describe, expect, it } from 'vitest';
import { openableUrl, telegramLink } from '../../../../src/preview/page/model/links.js';

describe('an address becomes a link', () => {
  it.each([
    ['https://contoh.id/a', 'https://contoh.id/a'],
    ['contoh.id', 'http://contoh.id/'],
    ['mailto:redaksi@contoh.id', 'mailto:redaksi@contoh.id'],
    ['javascript:alert(1)', null],
    ['JavaScript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['tg://resolve?domain=x', null],
    ['http://', null],
  ])('%s', (address, expected) => {
    expect(openableUrl(address)).toBe(expected);
  });
});

describe('a link that Telegram handles itself', () => {
  it.each([
    ['https://t.me/kentongan_bot?start=topik_WISATA', { kind: 'start', payload: 'topik_WISATA' }],
    ['https://t.me/Kentongan_Bot?start=', { kind: 'start', payload: '' }],
    ['tg://resolve?domain=kentongan_bot&start=kutipan', { kind: 'start', payload: 'kutipan' }],
    [
      'https://t.me/share/url?url=https%3A%2F%2Fcontoh.id&text=Baca',
      { kind: 'share', text: 'https://contoh.id\nBaca' },
    ],
    ['https://t.me/kentongan_bot?startgroup=x', { kind: 'add', isChannel: false, payload: 'x' }],
    ['https://t.me/kentongan_bot?startchannel&admin=post_messages', { kind: 'add', isChannel: true, payload: '' }],
    ['https://t.me/another_bot?start=x', null],
    ['https://t.me/kentongan_bot', null],
    ['https://contoh.id/share/url?url=x', null],
    ['bukan alamat', null],
  ])('%s', (address, expected) => {
    expect(telegramLink(address, 'kentongan_bot')).toEqual(expected);
  });
});
