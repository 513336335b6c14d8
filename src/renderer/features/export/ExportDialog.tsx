import { Alert, Button, Group, Modal, Radio, Stack, Switch, Text } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppServices } from '../../app/AppServices.tsx';
import { useSession } from '../../session/SessionContext.tsx';
import { download } from '../../ui/download.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

const formats = ['html', 'md', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** Takes a workshop out of the app, in any phase. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const { client } = useAppServices();
  const announce = useAnnounce();
  const id = useSession((view) => view.session.id);
  const isDraft = useSession((view) => view.state.phase !== 'closed');
  const hidesCards = useSession((view) => view.state.revealed.size < view.state.dealt.length);
  const [format, setFormat] = useState<Format>('html');
  const [nonAttributable, setNonAttributable] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ readonly isGood: boolean; readonly message: string } | null>(null);

  const finish = (isGood: boolean, message: string) => {
    setOutcome({ isGood, message });
    announce(message);
  };
  const start = async () => {
    setIsBusy(true);
    setOutcome(null);
    const exported = await client('session.export', { id, options: { format, nonAttributable } });
    setIsBusy(false);
    if (!exported.ok) {
      if (exported.error.code !== 'cancelled') finish(false, exported.error.message);
      return;
    }
    if (exported.value.kind === 'saved') {
      finish(true, t('export.saved', { paths: exported.value.paths.join(', ') }));
      return;
    }
    const { files } = exported.value;
    for (const file of files) download(file);
    finish(true, t('export.downloaded', { names: files.map((file) => file.name).join(', ') }));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('export.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('export.format')}
          value={format}
          onChange={(value) => setFormat(formats.find((known) => known === value) ?? format)}
        >
          <Stack gap={10} mt={8}>
            {formats.map((value, place) => (
              <Radio
                key={value}
                value={value}
                label={t(`export.formats.${value}.name`)}
                description={t(`export.formats.${value}.use`)}
                data-autofocus={place === 0 || undefined}
              />
            ))}
          </Stack>
        </Radio.Group>
        <Switch
          label={t('export.nonAttributable')}
          description={t('export.nonAttributableHint')}
          checked={nonAttributable}
          onChange={(event) => setNonAttributable(event.currentTarget.checked)}
        />
        {hidesCards && (
          <Text size="sm" c="var(--ink-muted)">
            {t('export.secret')}
          </Text>
        )}
        {isDraft && (
          <Text size="sm" c="var(--ink-muted)">
            {t('export.draft')}
          </Text>
        )}
        {outcome !== null && (
          <Alert
            color={outcome.isGood ? 'green' : 'red'}
            variant="light"
            role={outcome.isGood ? undefined : 'alert'}
          >
            {outcome.message}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('close')}
          </Button>
          <Button leftSection={<IconFileExport size={18} />} loading={isBusy} onClick={start}>
            {t('export.start')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
