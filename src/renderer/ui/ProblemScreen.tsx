import { Button, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A whole screen for something that could not be opened: the sentence the backend gave, and the ways on. */
export function ProblemScreen({
  message,
  onRetry,
  onLeave,
}: {
  readonly message: string;
  readonly onRetry: () => void;
  readonly onLeave?: () => void;
}) {
  const { t } = useTranslation('app');
  return (
    <Center component="main" mih="100%" p="xl">
      <Paper withBorder p="xl" maw={560} role="alert">
        <Stack gap="md">
          <Title order={1} size="h3">
            {t('problemTitle')}
          </Title>
          <Text>{message}</Text>
          <Group>
            <Button onClick={onRetry}>{t('retry')}</Button>
            {onLeave !== undefined && (
              <Button variant="default" onClick={onLeave}>
                {t('backToStart')}
              </Button>
            )}
          </Group>
        </Stack>
      </Paper>
    </Center>
  );
}
