import { Button, Group, Modal, Radio, Stack, Switch, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workIdSchema } from '#core/contract/views.ts';
import { useAppServices } from '../../app/AppServices.tsx';
import { newId } from '../../app/time.ts';
import { useFileExport } from '../../app/use-file-export.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { OutcomeAlert } from '../../ui/OutcomeAlert.tsx';
import { WorkButton } from '../../ui/WorkButton.tsx';

const formats = ['html', 'md', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** Takes a workshop out of the app, in any phase. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['app', 'workshop']);
  const { client } = useAppServices();
  const id = useSession((view) => view.session.id);
  const isDraft = useSession((view) => view.state.phase !== 'closed');
  const hidesCards = useSession((view) => view.state.revealed.size < view.state.dealt.length);
  const [format, setFormat] = useState<Format>('html');
  const [nonAttributable, setNonAttributable] = useState(false);
  const { isBusy, outcome, run } = useFileExport({
    saved: (paths) => t('workshop:export.saved', { paths: paths.join(', ') }),
    downloaded: (names) => t('workshop:export.downloaded', { names: names.join(', ') }),
  });
  const start = () =>
    run(() =>
      client('session.export', {
        work: workIdSchema.parse(newId()),
        id,
        options: { format, nonAttributable },
      }),
    );

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('workshop:export.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('workshop:export.format')}
          value={format}
          onChange={(value) => setFormat(formats.find((known) => known === value) ?? format)}
        >
          <Stack gap={10} mt={8}>
            {formats.map((value, place) => (
              <Radio
                key={value}
                value={value}
                label={t(`workshop:export.formats.${value}.name`)}
                description={t(`workshop:export.formats.${value}.use`)}
                data-autofocus={place === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={t('workshop:export.nonAttributable')}
          description={t('workshop:export.nonAttributableHint')}
          checked={nonAttributable}
          onChange={(event) => setNonAttributable(event.currentTarget.checked)}
        />
        {hidesCards && (
          <Text size="sm" c="var(--ink-muted)">
            {t('workshop:export.secret')}
          </Text>
        )}
        {isDraft && (
          <Text size="sm" c="var(--ink-muted)">
            {t('workshop:export.draft')}
          </Text>
        )}
        <OutcomeAlert outcome={outcome} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <WorkButton isBusy={isBusy} icon={<IconFileExport size={18} />} onClick={start}>
            {t('workshop:export.start')}
          </WorkButton>
        </Group>
      </Stack>
    </Modal>
  );
}
