import { randomInt } from 'node:crypto';
import { cardIdSchema, scenarioIdSchema } from '#core/scenario/schema.ts';
import { fold } from '#core/session/change.ts';
import { type SessionId, setupSchema } from '#core/session/schema.ts';
import { expect, test } from './fixtures.ts';
import { connectToHost } from './host-client.ts';
import { startHost } from './host-process.ts';

const kills = Number(process.env.DEMARC_KILLS ?? 50);
const lanes = ['provider', 'customer', null] as const;

test(`keeps every acknowledged placement through ${kills} kills of the app`, async ({ dataFolder }) => {
  test.setTimeout(kills * 10_000);
  let host = await startHost(dataFolder);
  let client = await connectToHost(host.address);
  const id = await createSession(client);
  let acknowledged = 0;
  let lastRevision = 0;
  for (let round = 0; round < kills; round += 1) {
    let isKilled = false;
    const playing = (async () => {
      while (!isKilled) {
        const revision = await place(client, id);
        if (revision === null) return;
        acknowledged += 1;
        lastRevision = Math.max(lastRevision, revision);
      }
    })();
    // The kill comes after a number of acknowledgements, so that it hits saves at every stage.
    const wanted = acknowledged + randomInt(1, 12);
    while (acknowledged < wanted) await new Promise((resolve) => setImmediate(resolve));
    isKilled = true;
    await host.kill();
    await playing;
    host = await startHost(dataFolder);
    client = await connectToHost(host.address);
    const opened = await client('session.open', { id });
    if (!opened.ok) throw new Error(opened.error.message);
    expect(opened.value.notices).toEqual([]);
    expect(opened.value.session.revision).toBeGreaterThanOrEqual(lastRevision);
    // At most the one placement that was never acknowledged may be there in addition.
    expect(opened.value.session.revision).toBeLessThanOrEqual(lastRevision + 1);
    expect(opened.value.session.log.length).toBe(opened.value.session.revision);
    expect(fold(opened.value.session).phase).toBe('sort');
    lastRevision = opened.value.session.revision;
  }
  expect(acknowledged).toBeGreaterThan(kills);
  expect(await host.stop()).toBe(0);
});

type Client = Awaited<ReturnType<typeof connectToHost>>;

async function createSession(client: Client): Promise<SessionId> {
  const setup = setupSchema.parse({
    title: 'A workshop that is killed',
    date: '2026-03-02',
    facilitator: '',
    groups: [{ id: 'a', name: 'A', color: 'blue', headCount: null }],
    options: { sharedLane: false, certainty: false, secondVote: false, rehearsal: false },
    seed: 1,
    recordedFrom: 'play',
  });
  const created = await client('session.create', {
    scenario: scenarioIdSchema.parse('managed-database'),
    model: null,
    setup,
  });
  if (!created.ok) throw new Error(created.error.message);
  const { id } = created.value;
  await client('session.command', { id, command: { type: 'change-phase', from: 'setup', to: 'sort' } });
  return id;
}

let turn = 0;

/** Moves the next card to the next lane. @returns the acknowledged revision, or null when the app is gone */
async function place(client: Client, id: SessionId): Promise<number | null> {
  turn += 1;
  const cards = ['managed-patching', 'network-exposure-settings', 'access-policy-and-admin-scope'];
  const answer = await client('session.command', {
    id,
    command: {
      type: 'place-cards',
      group: setupSchema.shape.groups.element.shape.id.parse('a'),
      cards: [scenarioCard(cards[turn % cards.length] ?? '')],
      lane: lanes[Math.floor(turn / cards.length) % lanes.length] ?? null,
      index: null,
    },
  });
  if (answer.ok) return answer.value.revision;
  if (answer.error.code === 'unreachable') return null;
  throw new Error(answer.error.message);
}

function scenarioCard(id: string) {
  return cardIdSchema.parse(id);
}
