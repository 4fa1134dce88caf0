import { type CSSVariablesResolver, createTheme, localStorageColorSchemeManager } from '@mantine/core'
import { pointToList } from './point-to-list'

const accent = [
  '#eaeefc',
  '#dce4fb',
  '#bfcdf7',
  '#9bb0f0',
  '#7590e8',
  '#4565d6',
  '#2a4fd0',
  '#2344b8',
  '#1d3a9e',
  '#173084',
] as const

// The list itself scrolls, not a frame around it: so assistive technology finds the options.
const plainList = {
  defaultProps: {
    withScrollArea: false,
    onDropdownOpen: pointToList,
    styles: { options: { maxHeight: '17.5rem', overflowY: 'auto' as const } },
  },
}

/** Waymark's sizes and colours, as Mantine's components read them; the colours themselves are in tokens.css. */
export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--mono)',
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 6 },
  fontSizes: { xs: '0.6875rem', sm: '0.75rem', md: '0.8125rem', lg: '0.875rem', xl: '1rem' },
  lineHeights: { xs: '1rem', sm: '1rem', md: '1.25rem', lg: '1.25rem', xl: '1.5rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'sm',
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '20px' },
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Input: {
      vars: () => ({ wrapper: { '--input-height': '28px', '--input-fz': '0.8125rem', '--input-radius': '6px' } }),
    },
    Popover: { defaultProps: { transitionProps: { duration: 80, transition: 'fade' }, offset: 6, shadow: 'none' } },
    Menu: { defaultProps: { transitionProps: { duration: 80, transition: 'fade' }, offset: 6, shadow: 'none' } },
    Modal: {
      defaultProps: {
        radius: 'lg',
        transitionProps: { duration: 100, transition: 'fade' },
        closeButtonProps: { 'aria-label': 'Close', size: 'sm' },
        overlayProps: { blur: 0 },
      },
    },
    Select: plainList,
    MultiSelect: plainList,
    Autocomplete: plainList,
    TagsInput: plainList,
    Checkbox: { defaultProps: { size: 'xs' } },
  },
})

/** Mantine's own variables, pointed at the tokens, which differ by theme on their own. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--text-3)',
    '--mantine-color-placeholder': 'var(--text-3)',
    '--mantine-color-error': 'var(--risk)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-primary-color-filled': 'var(--accent-fill)',
    '--mantine-primary-color-filled-hover': 'var(--accent-fill-hover)',
    '--mantine-primary-color-light': 'var(--accent-soft)',
    '--mantine-primary-color-light-color': 'var(--accent)',
  }
  return { variables: {}, light: shared, dark: shared }
}

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'waymark-color-scheme' })
