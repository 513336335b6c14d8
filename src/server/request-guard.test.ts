import { describe, expect, it } from 'vitest';
import { type GuardRules, guardRequest, type RequestDescription } from './request-guard.ts';

const port = 49_321;
const host = `127.0.0.1:${port}`;
const secrets = { facilitator: 'f'.repeat(43), room: 'r'.repeat(43) };
const rules: GuardRules = { port, secrets };
const facilitatorCookie = `demarc-facilitator-${port}=${secrets.facilitator}`;
const roomCookie = `demarc-room-${port}=${secrets.room}`;

type Headers = readonly (readonly [string, string])[];

/** A call that a page of the app makes; each hostile request below differs from it in one thing. */
const callHeaders: Headers = [
  ['Host', host],
  ['Origin', `http://${host}`],
  ['Sec-Fetch-Site', 'same-origin'],
  ['Cookie', facilitatorCookie],
  ['Content-Type', 'application/json'],
];

function call(headers: Headers = callHeaders, method = 'POST', target = '/api/call'): RequestDescription {
  return { method, target, rawHeaders: headers.flat() };
}

function callWith(name: string, ...values: readonly string[]): RequestDescription {
  const others = callHeaders.filter(([other]) => other !== name);
  return call([...others, ...values.map((value) => [name, value] as const)]);
}

/** A page whose own name leads here: its Origin agrees with its Host, so the Host alone gives it away. */
function rebound(hostValue: string): RequestDescription {
  const own = new Map([
    ['Host', hostValue],
    ['Origin', `http://${hostValue}`],
  ]);
  return call(callHeaders.map(([name, value]) => [name, own.get(name) ?? value]));
}

function visit(target: string, ...headers: Headers): RequestDescription {
  return call([['Host', host], ...headers], 'GET', target);
}

function outcome(request: RequestDescription): unknown {
  const verdict = guardRequest(request, rules);
  return verdict.allowed ? (verdict.principal ?? 'public') : verdict.status;
}

describe('guardRequest lets through', () => {
  const legitimate: readonly (readonly [string, RequestDescription, string])[] = [
    ['a call of the page', call(), 'facilitator'],
    ['a call with a charset', callWith('Content-Type', 'application/json; charset=utf-8'), 'facilitator'],
    ['a browser that sends no Sec-Fetch-Site', callWith('Sec-Fetch-Site'), 'facilitator'],
    [
      'the page on localhost',
      call([
        ['Host', `localhost:${port}`],
        ['Origin', `http://localhost:${port}`],
        ['Cookie', facilitatorCookie],
        ['Content-Type', 'application/json'],
      ]),
      'facilitator',
    ],
    ['the event stream', visit('/api/events', ['Cookie', facilitatorCookie]), 'facilitator'],
    ['the room', callWith('Cookie', roomCookie), 'room'],
    [
      'both cookies as the facilitator',
      callWith('Cookie', `${roomCookie}; ${facilitatorCookie}`),
      'facilitator',
    ],
    [
      'a page that asks to be the room',
      call(
        callHeaders.map(([name, value]) => [
          name,
          name === 'Cookie' ? `${roomCookie}; ${facilitatorCookie}` : value,
        ]),
        'POST',
        '/api/call?window=room',
      ),
      'room',
    ],
    [
      'a cookie beside a planted one',
      callWith('Cookie', `demarc-facilitator-${port}=planted; ${facilitatorCookie}`),
      'facilitator',
    ],
    [
      'the start link typed by a person',
      visit('/start', ['Sec-Fetch-Site', 'none'], ['Sec-Fetch-Mode', 'navigate']),
      'public',
    ],
    ['the page without a cookie', visit('/'), 'public'],
    ['a script of the page', visit('/assets/index-1a2b3c.js', ['Sec-Fetch-Site', 'same-origin']), 'public'],
    [
      'the trade of a start code',
      call(
        callHeaders.filter(([name]) => name !== 'Cookie'),
        'POST',
        '/api/start',
      ),
      'public',
    ],
  ];

  it.each(legitimate)('%s', (_name, request, expected) => {
    expect(outcome(request)).toBe(expected);
  });
});

describe('guardRequest refuses', () => {
  const hostile: readonly (readonly [string, RequestDescription, number])[] = [
    // DNS rebinding and confused hosts
    ['a rebinding host', rebound('evil.example'), 403],
    ['a rebinding host with our port', rebound(`evil.example:${port}`), 403],
    ['a name that contains our address', rebound(`127.0.0.1.nip.io:${port}`), 403],
    ['a name that ends like ours', rebound(`evil-localhost:${port}`), 403],
    ['our address as a name below another', rebound(`localhost.evil.example:${port}`), 403],
    ['the address without a port', rebound('127.0.0.1'), 403],
    ['another port', rebound(`127.0.0.1:${port + 1}`), 403],
    ['a port with a leading zero', rebound(`127.0.0.1:0${port}`), 403],
    ['user information in the host', rebound(`127.0.0.1:${port}@evil.example`), 403],
    ['user information before the host', rebound(`evil.example@127.0.0.1:${port}`), 403],
    ['the address 0.0.0.0', rebound(`0.0.0.0:${port}`), 403],
    ['the address of IPv6', rebound(`[::1]:${port}`), 403],
    ['the address in decimal', rebound(`2130706433:${port}`), 403],
    ['a shortened address', rebound(`127.1:${port}`), 403],
    ['a trailing dot', rebound(`localhost.:${port}`), 403],
    ['capitals', rebound(`LOCALHOST:${port}`), 403],
    ['a broken host', rebound('[::1'), 403],
    ['an endless host', rebound('a'.repeat(10_000)), 403],
    ['an empty host', rebound(''), 403],
    ['no host', callWith('Host'), 403],
    ['two hosts', callWith('Host', host, 'evil.example'), 403],
    ['the same host twice', callWith('Host', host, host), 403],
    ['two hosts in one line', callWith('Host', `${host}, evil.example`), 403],
    // Request targets
    ['an absolute target', call(callHeaders, 'POST', `http://${host}/api/call`), 400],
    ['an absolute target elsewhere', call(callHeaders, 'GET', 'http://evil.example/'), 400],
    ['a target without scheme', call(callHeaders, 'GET', '//evil.example/'), 400],
    ['a target with a backslash', call(callHeaders, 'GET', '/\\evil.example/'), 400],
    ['the target of OPTIONS', call(callHeaders, 'OPTIONS', '*'), 400],
    ['the target of CONNECT', call(callHeaders, 'CONNECT', 'evil.example:443'), 400],
    ['an empty target', call(callHeaders, 'GET', ''), 400],
    ['an endless target', call(callHeaders, 'GET', `/${'a'.repeat(2048)}`), 400],
    // Pages of other origins
    ['a page elsewhere', callWith('Origin', 'https://evil.example'), 403],
    ['a page on another port', callWith('Origin', 'http://127.0.0.1:3000'), 403],
    ['a page on our port by TLS', callWith('Origin', `https://${host}`), 403],
    ['a page whose origin starts like ours', callWith('Origin', `http://${host}.evil.example`), 403],
    ['a sandboxed frame', callWith('Origin', 'null'), 403],
    ['the origin of our other name', callWith('Origin', `http://localhost:${port}`), 403],
    ['a write without an origin', callWith('Origin'), 403],
    ['two origins', callWith('Origin', `http://${host}`, 'https://evil.example'), 403],
    [
      'a read with the origin of another page',
      visit('/api/events', ['Origin', 'https://evil.example'], ['Cookie', facilitatorCookie]),
      403,
    ],
    ['a cross-site request', callWith('Sec-Fetch-Site', 'cross-site'), 403],
    ['a same-site request from another port', callWith('Sec-Fetch-Site', 'same-site'), 403],
    ['a write that claims to be typed', callWith('Sec-Fetch-Site', 'none'), 403],
    ['a script tag of another page', visit('/assets/index.js', ['Sec-Fetch-Site', 'cross-site']), 403],
    [
      'a link on another page',
      visit('/', ['Sec-Fetch-Site', 'cross-site'], ['Sec-Fetch-Mode', 'navigate']),
      403,
    ],
    // Callers without the secret
    ['a call without a cookie', callWith('Cookie'), 401],
    ['an event stream without a cookie', visit('/api/events'), 401],
    ['an unknown call without a cookie', visit('/api/unknown'), 401],
    ['the start address with a suffix and no cookie', visit('/api/start/'), 401],
    ['an empty secret', callWith('Cookie', `demarc-facilitator-${port}=`), 401],
    ['the start of the secret', callWith('Cookie', facilitatorCookie.slice(0, -1)), 401],
    ['the secret and more', callWith('Cookie', `${facilitatorCookie}f`), 401],
    ['a wrong secret', callWith('Cookie', `demarc-facilitator-${port}=${'x'.repeat(43)}`), 401],
    [
      'the cookie of another port',
      callWith('Cookie', `demarc-facilitator-${port + 1}=${secrets.facilitator}`),
      401,
    ],
    [
      'the secret of the room as the facilitator',
      callWith('Cookie', `demarc-facilitator-${port}=${secrets.room}`),
      401,
    ],
    ['two cookie headers', callWith('Cookie', facilitatorCookie, facilitatorCookie), 401],
    ['the secret in the target', visit(`/api/events?${facilitatorCookie}`), 401],
    // Methods and simple requests
    ['PUT', call(callHeaders, 'PUT'), 405],
    ['DELETE', call(callHeaders, 'DELETE'), 405],
    ['PATCH', call(callHeaders, 'PATCH'), 405],
    ['TRACE', call(callHeaders, 'TRACE'), 405],
    ['HEAD', call(callHeaders, 'HEAD'), 405],
    ['a preflight', call(callHeaders, 'OPTIONS'), 405],
    ['a method in small letters', call(callHeaders, 'post'), 405],
    ['plain text', callWith('Content-Type', 'text/plain'), 415],
    ['a form', callWith('Content-Type', 'application/x-www-form-urlencoded'), 415],
    ['a form with files', callWith('Content-Type', 'multipart/form-data; boundary=x'), 415],
    ['JSON disguised as text', callWith('Content-Type', 'text/plain; application/json'), 415],
    ['no content type', callWith('Content-Type'), 415],
    ['two content types', callWith('Content-Type', 'application/json', 'text/plain'), 415],
  ];

  it.each(hostile)('%s', (_name, request, expected) => {
    expect(outcome(request)).toBe(expected);
  });
});
