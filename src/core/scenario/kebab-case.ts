/** A text as a name in kebab-case of at most `most` characters; empty where no letter or digit of ASCII is left. */
export function kebabCase(text: string, most: number): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, most + 1)
    .replace(/^-|-$/g, '')
    .slice(0, most)
    .replace(/-$/, '');
}
