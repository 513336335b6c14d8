import { z } from 'zod';

/** What can be printed of a scenario, in the order in which a workshop on paper needs it. */
export const printKinds = ['cards', 'lanes', 'handout', 'form', 'run-sheet'] as const;
export const printKindSchema = z.enum(printKinds);
export type PrintKind = z.infer<typeof printKindSchema>;

export const papers = ['a4', 'letter'] as const;
export const paperSchema = z.enum(papers);
export type Paper = z.infer<typeof paperSchema>;
