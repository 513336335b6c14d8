import {
  convertCssVariables,
  createTheme,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  type MantineColorsTuple,
  mergeMantineTheme,
} from '@mantine/core';
import buttonStyles from './Button.module.css';
import choiceStyles from './Choice.module.css';

/** The brand colour: a deep teal that stays apart from the three lane colours and holds 4.5:1 under white from shade 6 on. */
const brand: MantineColorsTuple = [
  '#e5f6f4',
  '#cbebe7',
  '#97d7cf',
  '#61c2b6',
  '#37aea0',
  '#1a9486',
  '#0d7a6f',
  '#0a655c',
  '#075149',
  '#043d37',
];

/** Mantine paints dark surfaces and lines from this; it is tinted like the surfaces of base.css. */
const dark: MantineColorsTuple = [
  '#d5dce5',
  '#a5b0bf',
  '#8f9bac',
  '#64748a',
  '#3d4859',
  '#313a47',
  '#242c37',
  '#1a2029',
  '#141920',
  '#0f1318',
];

/** The head of a dialog is a header element, which outside of a section would be a second banner of the page. */
const headerInDialog = { header: { role: 'presentation' } } as const;

export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 6, dark: 6 },
  colors: { brand, dark },
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", Arial, sans-serif',
  headings: { fontWeight: '650', textWrap: 'balance' },
  // Plain objects, because `Modal.extend` would load every one of these components with the first screen.
  components: {
    Button: { classNames: buttonStyles },
    Checkbox: { classNames: { input: choiceStyles.mark } },
    Radio: { classNames: { radio: choiceStyles.mark } },
    // Locking the scroll would add a style element, which the content security policy refuses.
    Modal: { defaultProps: { lockScroll: false, centered: true, attributes: headerInDialog } },
    Drawer: { defaultProps: { lockScroll: false, attributes: headerInDialog } },
    ScrollArea: { defaultProps: { type: 'auto' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
});

/** Mantine's own quiet texts do not hold 4.5:1 on our surfaces. */
const quietText = {
  '--mantine-color-dimmed': 'var(--ink-muted)',
  '--mantine-color-placeholder': 'var(--ink-placeholder)',
  '--mantine-color-error': 'var(--wrong-ink)',
} as const;

/**
 * Puts the variables of the theme on the page. Mantine's own way is a style element in the body, which
 * `style-src 'self'` refuses; a constructed style sheet comes from the script itself and is allowed.
 */
export function adoptThemeVariables(document: Document): void {
  const sheet = new CSSStyleSheet();
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  sheet.replaceSync(
    convertCssVariables({
      variables: variables.variables,
      light: { ...variables.light, ...quietText },
      dark: { ...variables.dark, ...quietText },
    }),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
