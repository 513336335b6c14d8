import type { InventedGroup } from '#core/rehearsal/invent-groups.ts';
import { type GroupDraft, newGroup } from './setup-form.ts';

/** Invented groups as drafts. Groups that are there already take the first names and keep what they have placed. */
export function inventedDrafts(
  groups: readonly GroupDraft[],
  invented: readonly InventedGroup[],
  newId: () => string,
): GroupDraft[] {
  const drafts: GroupDraft[] = [];
  for (const [place, { name, headCount }] of invented.entries()) {
    const known = groups[place] ?? newGroup([...groups, ...drafts], newId(), name);
    drafts.push({ ...known, name, headCount });
  }
  return drafts;
}
