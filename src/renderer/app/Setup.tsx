import type { ScenarioId } from '#core/scenario/schema.ts';
import { SetupScreen } from '../features/setup/SetupScreen.tsx';
import { agendaFields } from './agenda-slot.tsx';

/** The setup of a new workshop, with the minutes per phase. */
export function Setup({ scenario }: { readonly scenario: ScenarioId }) {
  return <SetupScreen scenario={scenario} agendaFields={agendaFields} />;
}
