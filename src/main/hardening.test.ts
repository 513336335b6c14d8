import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from './hardening.ts';
import { choosePageOrigin } from './page-origin.ts';

const built = choosePageOrigin(true, undefined);
const developing = choosePageOrigin(false, 'http://localhost:5173/');

describe('isAllowedRequest', () => {
  it.each(['app://demarc/', 'app://demarc/assets/a.js', 'data:image/png;base64,AA', 'blob:app://demarc/1'])(
    'lets a page load %s',
    (address) => {
      expect(isAllowedRequest(address, built)).toBe(true);
    },
  );

  it.each([
    'app://evil/',
    'app://demarc@evil/',
    'app://demarc:8/',
    'blob:https://example.com/1',
    'blob:app://evil/1',
    'https://example.com/',
    'http://localhost:5173/',
    'http://127.0.0.1/',
    'ws://localhost:5173/',
    'file:///etc/passwd',
    'devtools://devtools/bundled/inspector.html',
    'chrome://settings',
    'about:blank',
    '',
  ])('lets no page load %j', (address) => {
    expect(isAllowedRequest(address, built)).toBe(false);
  });

  it.each(['http://localhost:5173/main.tsx', 'ws://localhost:5173/', 'devtools://devtools/inspector.html'])(
    'lets a page load %s while developing',
    (address) => {
      expect(isAllowedRequest(address, developing)).toBe(true);
    },
  );

  it.each([
    'http://localhost:5174/',
    'ws://localhost:5174/',
    'https://example.com/',
    'ws://example.com:5173/',
  ])('lets no page load %s while developing either', (address) => {
    expect(isAllowedRequest(address, developing)).toBe(false);
  });
});
