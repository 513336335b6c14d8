/** Texts of the screen that takes in what paper boards show. */
export const paper = {
  title: 'Enter paper boards',
} as const;
