import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LearnScreen } from '../features/learn/LearnScreen.tsx';
import { ModelsDemonstration } from '../features/models/ModelsDemonstration.tsx';
import { PrimerPrintDialog } from '../features/print/PrimerPrintDialog.tsx';

/** The primer, with the comparison of service models as its demonstration, and its print. */
export function Learn({ section }: { readonly section: string | null }) {
  const { t } = useTranslation('models');
  const [isPrinting, setIsPrinting] = useState(false);
  return (
    <>
      <LearnScreen
        section={section}
        demonstration={{
          lead: t('demonstration.lead'),
          content: <ModelsDemonstration />,
        }}
        onPrint={() => setIsPrinting(true)}
      />
      <PrimerPrintDialog isOpen={isPrinting} onClose={() => setIsPrinting(false)} />
    </>
  );
}
