import { describe, expect, it } from 'vitest';
import { isTrustedRequest } from '../../../src/preview/page-server/is-trusted-request.js';

describe('a request is from the page itself', () => {
  it.each([
    ['by address', 'POST', { host: '127.0.0.1:8585', origin: 'http://127.0.0.1:8585' }, true],
    ['by localhost', 'GET', { host: 'localhost:8585' }, true],
    ['by IPv6', 'GET', { host: '[::1]:8585' }, true],
    ['by the configured name', 'GET', { host: 'pratinjau:8585' }, true],
    ['by a name made to point here', 'GET', { host: 'jahat.example:8585' }, false],
    ['by such a name with its own origin', 'POST', { host: 'jahat.example', origin: 'http://jahat.example' }, false],
    ['from another page', 'POST', { host: '127.0.0.1:8585', origin: 'http://jahat.example' }, false],
    ['from another port', 'POST', { host: '127.0.0.1:8585', origin: 'http://127.0.0.1:9999' }, false],
    ['from a page without a name', 'POST', { host: '127.0.0.1:8585', origin: 'null' }, false],
    [
      'from another page that hides its origin',
      'GET',
      { host: '127.0.0.1:8585', 'sec-fetch-site': 'cross-site' },
      false,
    ],
    [
      'by a link that was followed',
      'GET',
      { host: '127.0.0.1:8585', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
      true,
    ],
    ['without a host', 'GET', {}, false],
    ['with a host that is no host', 'GET', { host: 'a b' }, false],
  ])('%s', (_, method, headers, expected) => {
    expect(isTrustedRequest(method, headers, 'pratinjau')).toBe(expected);
  });
});
