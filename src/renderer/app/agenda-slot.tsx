import { AgendaFields } from '../features/agenda/AgendaFields.tsx';
import type { AgendaSlot } from '../features/setup/SetupForm.tsx';

/** The minutes per phase as both setup screens get them. */
export const agendaFields: NonNullable<AgendaSlot['agendaFields']> = (field) => <AgendaFields {...field} />;
