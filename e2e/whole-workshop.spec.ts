import { cardIdSchema } from '#core/scenario/schema.ts';
import { scoreSession } from '#core/scoring/score-session.ts';
import { fold } from '#core/session/change.ts';
import type { Session } from '#core/session/schema.ts';
import { expect, test } from './fixtures.ts';
import { connectToHost } from './host-client.ts';
import type { HostProcess } from './host-process.ts';
import { playWholeWorkshop } from './play-whole-workshop.ts';
import { cardNumbers, disputedCard, expected, groups, idOf, markOf } from './whole-workshop.ts';

const lanes = { P: 'provider', C: 'customer', '-': undefined } as const;

test('plays six groups, sixteen cards, two votes, two injects and a dispute to the result that was counted by hand', async ({
  page,
  demarc,
}) => {
  test.setTimeout(600_000);
  await playWholeWorkshop(page);
  const session = await onlySession(demarc.host());
  const state = fold(session);

  expect(state.phase).toBe('closed');
  expect(state.setup.groups.map((group) => group.name)).toEqual(groups.map((group) => group.name));
  for (const { name, first, final } of groups) {
    const id = state.setup.groups.find((group) => group.name === name)?.id;
    const board = id === undefined ? undefined : state.boards.get(id);
    expect([board?.first.committed, board?.final?.committed], name).toEqual([true, true]);
    for (const card of cardNumbers) {
      const cardId = cardIdSchema.parse(idOf(card));
      expect(board?.first.placements.get(cardId)?.lane, `${name}, first, ${cardId}`).toBe(
        lanes[markOf(first, card)],
      );
      expect(board?.final?.placements.get(cardId)?.lane, `${name}, final, ${cardId}`).toBe(
        lanes[markOf(final, card)],
      );
    }
  }
  expect(session.log.filter(({ type }) => type === 'tally-recorded')).toHaveLength(cardNumbers.length);
  expect(session.log.flatMap((event) => (event.type === 'inject-shown' ? [event.inject] : []))).toEqual([
    'region-down',
    'key-leaked',
  ]);
  expect(session.log.flatMap((event) => (event.type === 'card-disputed' ? [event.card] : []))).toEqual([
    idOf(disputedCard),
  ]);

  const scored = scoreSession(session).groups.map(({ name, first, final }) => [
    name,
    { first: countsOf(first), final: final === null ? null : countsOf(final) },
  ]);
  expect(Object.fromEntries(scored)).toEqual(expected);
});

type Scored = ReturnType<typeof scoreSession>['groups'][number]['first'];

function countsOf({ right, wrong, blank, overTrust, overClaim }: Scored) {
  return { right, wrong, blank, overTrust: overTrust.count, overClaim: overClaim.count };
}

async function onlySession(host: HostProcess): Promise<Session> {
  const client = await connectToHost(await host.freshAddress());
  const listed = await client('session.list', {});
  const id = listed.ok ? listed.value.sessions[0]?.id : undefined;
  if (id === undefined) throw new Error('There is a session');
  const opened = await client('session.open', { id });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value.session;
}
