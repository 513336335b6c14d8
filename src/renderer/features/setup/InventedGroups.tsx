import { Button, Text } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { inventGroups } from '#core/rehearsal/invent-groups.ts';
import { newId, newSeed } from '../../app/time.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { inventedDrafts } from './invented-drafts.ts';
import type { GroupDraft } from './setup-form.ts';

const fewestGroups = 4;

/** For a facilitator who rehearses alone: fills in groups that nobody sits in. */
export function InventedGroups({
  groups,
  onInvent,
}: {
  readonly groups: readonly GroupDraft[];
  readonly onInvent: (groups: GroupDraft[]) => void;
}) {
  const { t } = useTranslation('rehearsal');
  const announce = useAnnounce();
  const count = Math.max(fewestGroups, groups.length);
  const invent = () => {
    const drafts = inventedDrafts(groups, inventGroups(count, newSeed()), newId);
    onInvent(drafts);
    announce(t('setup.invented', { names: drafts.map(({ name }) => name).join(', ') }));
  };
  return (
    <div>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconUsersGroup size={16} aria-hidden="true" />}
        aria-describedby="invented-groups-hint"
        onClick={invent}
      >
        {t('setup.invent')}
      </Button>
      <Text size="sm" c="var(--ink-muted)" mt={6} id="invented-groups-hint">
        {t('setup.hint', { count })}
      </Text>
    </div>
  );
}
