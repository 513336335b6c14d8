import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { connectToHost } from './host-client.ts';
import { startHost } from './host-process.ts';

/**
 * What a page in the same browser can try while Demarc runs: DNS rebinding, a page on another port of this machine,
 * simple requests without preflight, scripts and frames. It must read nothing and change nothing.
 */
test('gives a hostile page in the same browser nothing to read and nothing to change', async ({
  dataFolder,
}) => {
  const host = await startHost(dataFolder);
  const { port } = new URL(host.address);
  const evil = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>evil</title>');
  }).listen(0, '127.0.0.1');
  await once(evil, 'listening');
  const evilPort = (evil.address() as AddressInfo).port;
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    ...(process.env.DEMARC_CHROMIUM === undefined ? {} : { executablePath: process.env.DEMARC_CHROMIUM }),
    args: [...(isRoot ? ['--no-sandbox'] : []), '--host-resolver-rules=MAP evil.test 127.0.0.1'],
  });
  try {
    const context = await browser.newContext();
    const own = await context.newPage();
    await own.goto(host.address);
    await expect(own.getByRole('heading', { name: 'Choose an exercise' })).toBeVisible();

    // The name of the attacker now points at this machine: the Host header gives it away.
    const rebound = await context.newPage();
    const answer = await rebound.goto(`http://evil.test:${port}/`);
    expect(answer?.status()).toBeGreaterThanOrEqual(400);
    expect(await rebound.content()).not.toContain('id="root"');

    for (const origin of [
      `http://evil.test:${evilPort}`,
      `http://127.0.0.1:${evilPort}`,
      `http://localhost:${evilPort}`,
    ]) {
      const page = await context.newPage();
      await page.goto(origin);
      const seen = await page.evaluate(attack, `http://127.0.0.1:${port}`);
      expect(seen, origin).toEqual({ read: [], embedded: [] });
    }
    const client = await connectToHost(await host.freshAddress());
    const preferences = await client('preferences.get', {});
    expect(preferences.ok && preferences.value.facilitator).toBe('');
  } finally {
    await browser.close();
    evil.close();
    await host.stop();
  }
});

/** Runs in the hostile page. @returns what it could read, and what it could embed */
async function attack(target: string): Promise<{ read: string[]; embedded: string[] }> {
  const body = JSON.stringify({
    method: 'preferences.set',
    input: { colorScheme: 'dark', facilitator: 'evil' },
  });
  const read: string[] = [];
  const tries: [string, RequestInit][] = [
    ['/', {}],
    ['/api/events', {}],
    [
      '/api/call',
      { method: 'POST', body, headers: { 'Content-Type': 'application/json' }, credentials: 'include' },
    ],
    [
      '/api/call',
      { method: 'POST', body, headers: { 'Content-Type': 'text/plain' }, credentials: 'include' },
    ],
  ];
  for (const [path, options] of tries) {
    try {
      const response = await window.fetch(target + path, options);
      read.push(`${path}: ${await response.text()}`);
    } catch {
      // The browser refused to show the answer, as it should.
    }
    await window.fetch(target + path, { ...options, mode: 'no-cors' }).catch(() => undefined);
  }
  const form = document.createElement('form');
  const frame = document.createElement('iframe');
  frame.name = 'sink';
  document.body.append(frame, form);
  form.target = 'sink';
  form.method = 'post';
  form.enctype = 'text/plain';
  form.action = `${target}/api/call`;
  const field = document.createElement('input');
  field.name = body;
  form.append(field);
  form.submit();
  const embedded = await new Promise<string[]>((resolve) => {
    const script = document.createElement('script');
    script.src = `${target}/icon.svg`;
    script.onload = () => resolve(['script']);
    script.onerror = () => resolve([]);
    document.head.append(script);
  });
  return { read, embedded };
}
