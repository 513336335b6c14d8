import type { ContractClient } from '#core/contract/client.ts';
import type { ContractError } from '#core/contract/errors.ts';
import type { AppInfo, Notice, ScenarioSummary, SessionSummary } from '#core/contract/views.ts';
import { type Result, success } from '#core/result.ts';

export interface StartContent {
  readonly scenarios: readonly ScenarioSummary[];
  readonly sessions: readonly SessionSummary[];
  readonly notices: readonly Notice[];
  readonly info: AppInfo;
}

/** All that the start screen shows, asked for at once. */
export async function loadStart(client: ContractClient): Promise<Result<StartContent, ContractError>> {
  const [library, sessions, info] = await Promise.all([
    client('library.list', {}),
    client('session.list', {}),
    client('app.info', {}),
  ]);
  if (!library.ok) return library;
  if (!sessions.ok) return sessions;
  if (!info.ok) return info;
  return success({
    scenarios: library.value.scenarios,
    sessions: sessions.value.sessions,
    notices: [...sessions.value.notices, ...library.value.notices],
    info: info.value,
  });
}
