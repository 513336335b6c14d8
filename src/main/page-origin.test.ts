import { describe, expect, it } from 'vitest';
import { choosePageOrigin, originOf } from './page-origin.ts';

describe('originOf', () => {
  it.each([
    ['app://demarc/', 'app://demarc'],
    ['app://demarc/index.html?a#b', 'app://demarc'],
    ['app://demarc.evil/', 'app://demarc.evil'],
    ['app://demarc@evil/', 'app://evil'],
    ['app://demarc:1/', 'app://demarc:1'],
    ['https://example.com/app://demarc', 'https://example.com'],
    ['', null],
    ['demarc', null],
  ])('reads %j as %j', (address, origin) => {
    expect(originOf(address)).toBe(origin);
  });
});

describe('choosePageOrigin', () => {
  it('shows the built pages where no dev server is named', () => {
    expect(choosePageOrigin(false, undefined).origin).toBe('app://demarc');
  });

  it('shows a dev server on this machine while developing', () => {
    const pages = choosePageOrigin(false, 'http://localhost:5173/');
    expect(pages).toEqual({
      origin: 'http://localhost:5173',
      startAddress: 'http://localhost:5173/',
      roomAddress: 'http://localhost:5173/?window=room',
      isDevServer: true,
    });
  });

  it('never shows a dev server in a packaged app', () => {
    expect(choosePageOrigin(true, 'http://localhost:5173/').isDevServer).toBe(false);
  });

  it.each([
    'https://example.com/',
    'http://localhost.evil:80/',
    'http://192.168.0.2:5173/',
    'file:///tmp/',
    'x',
  ])('never shows %s', (address) => {
    expect(choosePageOrigin(false, address).origin).toBe('app://demarc');
  });
});
