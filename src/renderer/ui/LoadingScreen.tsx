import { Center, Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function LoadingScreen() {
  const { t } = useTranslation('app');
  return (
    <Center component="main" mih="100%">
      <Loader aria-label={t('loading')} />
    </Center>
  );
}
