import { Center, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a browser sees that the host does not know: the link was used before, or the page was opened by hand. */
export function LockedScreen() {
  const { t } = useTranslation('app');
  return (
    <Center component="main" mih="100%" p="xl">
      <Paper withBorder p="xl" maw={520}>
        <Stack gap="sm">
          <Title order={1} size="h3">
            {t('lockedTitle')}
          </Title>
          <Text>{t('lockedText')}</Text>
        </Stack>
      </Paper>
    </Center>
  );
}
