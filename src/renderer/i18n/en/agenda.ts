/** Texts of the planned minutes in the setup. */
export const agenda = {
  title: 'Time',
  isOn: 'Plan minutes per phase',
  isOnHint: 'Offered as a timer when the phase begins, never started by itself. Off: no plan and no offer.',
  minutes: 'Minutes for {{phase}}',
  unit: 'min',
  empty: 'An empty field leaves the phase without planned time.',
  sum: '{{minutes}} min in all',
} as const;
