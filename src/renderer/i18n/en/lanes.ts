/** The lanes by name, as the room says them. */
export const lanes = {
  provider: 'Provider',
  shared: 'Shared',
  customer: 'Customer',
  deck: 'Deck',
} as const;
