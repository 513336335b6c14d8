import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/SessionContext.tsx';
import { ModelSwitch } from './ModelSwitch.tsx';

/** The switch for the cards of a workshop. It shows the key of every model, so it waits until all cards are turned over. */
export function ModelsTab() {
  const { t } = useTranslation('models');
  const scenario = useSession((view) => view.session.scenario);
  const dealt = useSession((view) => view.state.dealt);
  const revealed = useSession((view) => view.state.revealed);
  if (dealt.some((card) => !revealed.has(card))) return <Text>{t('notYet')}</Text>;
  const played = scenario.controls.filter((control) => dealt.includes(control.id));
  return <ModelSwitch scenario={{ ...scenario, controls: played }} isPlayed />;
}
