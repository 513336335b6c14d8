import { useTranslation } from 'react-i18next';
import { LearnScreen } from '../features/learn/LearnScreen.tsx';
import { ModelsDemonstration } from '../features/models/ModelsDemonstration.tsx';

/** The primer, with the comparison of service models as its demonstration. */
export function Learn({ section }: { readonly section: string | null }) {
  const { t } = useTranslation('models');
  return (
    <LearnScreen
      section={section}
      demonstration={{
        lead: t('demonstration.lead'),
        content: <ModelsDemonstration />,
      }}
    />
  );
}
