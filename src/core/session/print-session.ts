import { fold } from './change.ts';
import { type Session, sessionSchema } from './schema.ts';
import { sealScenario } from './seal.ts';

/**
 * A session as the text of its exported file, `demarc/session@1`: JSON with two spaces, keys in the order of the
 * schema, a line break at the end. Equal sessions give equal bytes, so a file that was imported is exported the same.
 *
 * While a card in play is still hidden, the text holds no part of the key: the scenario is sealed. That guards
 * against reading by accident only; a session file is not safe to hand to players.
 */
export function printSession(session: Session): string {
  // Parsing puts the keys into the order of the schema, whatever order they came in.
  const ordered = sessionSchema.parse(session);
  const printed = isKeyHidden(ordered) ? { ...ordered, scenario: sealScenario(ordered.scenario) } : ordered;
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function isKeyHidden(session: Session): boolean {
  const { dealt, revealed } = fold(session);
  return dealt.some((card) => !revealed.has(card));
}
