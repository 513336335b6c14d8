import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Something secret that is not on the page before the facilitator asks for it. */
export function Peek({ what, children }: { readonly what: string; readonly children: () => ReactNode }) {
  const { t } = useTranslation('facilitator');
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <Button
        variant="default"
        size="xs"
        aria-expanded={isShown}
        leftSection={isShown ? <IconEyeOff size={16} /> : <IconEye size={16} />}
        onClick={() => setIsShown(!isShown)}
      >
        {isShown ? t('hide') : t('show', { what })}
      </Button>
      {isShown && children()}
    </>
  );
}
