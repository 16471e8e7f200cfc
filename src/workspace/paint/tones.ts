/** What a colour of an overlay says; each theme has its own shade of it. */
export type Tone =
  | 'ok'
  | 'unprotected'
  | 'dropped'
  | 'dead'
  | 'open'
  | 'interrupted'
  | 'low'
  | 'middle'
  | 'high'
  | 'over'
  | 'plain'
  | 'rest'
  | 'unknown'
  | PathTone
  | HeatTone

/** The colours of named paths, in the order of the paths' names. */
export type PathTone = `path-${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** Steps of heat from little to much. */
type HeatTone = `heat-${0 | 1 | 2 | 3 | 4 | 5}`

export type ThemeName = 'dark' | 'light'

/**
 * Colours that stay apart in each set (paths, bands of load, supply, heat), also for people who see less
 * red, green or blue; a test holds them apart. Lighter on dark grounds, darker on light ones.
 */
const shades: Readonly<Record<ThemeName, Readonly<Record<Tone, string>>>> = {
  dark: {
    ok: '#2f9e8f',
    unprotected: '#f2c14e',
    dropped: '#ff5148',
    dead: '#0c0e11',
    open: '#dfe6ee',
    interrupted: '#b48cff',
    low: '#3d6fb5',
    middle: '#58b8a6',
    high: '#f4d450',
    over: '#ff5148',
    plain: '#8d97a3',
    rest: '#3a424c',
    unknown: '#6b747f',
    'path-0': '#56b4e9',
    'path-1': '#e69f00',
    'path-2': '#9339ff',
    'path-3': '#e1e773',
    'path-4': '#b55a75',
    'path-5': '#83f2fd',
    'path-6': '#3989bf',
    'path-7': '#ee350f',
    'heat-0': '#2f1258',
    'heat-1': '#86268a',
    'heat-2': '#b93a76',
    'heat-3': '#e65a60',
    'heat-4': '#fba263',
    'heat-5': '#fdf0bd',
  },
  light: {
    ok: '#1f8f80',
    unprotected: '#e0a100',
    dropped: '#c81e1e',
    dead: '#23272c',
    open: '#ffffff',
    interrupted: '#6b3fc4',
    low: '#2c5a9c',
    middle: '#3aa595',
    high: '#e3b505',
    over: '#c2201a',
    plain: '#8a949e',
    rest: '#c6cdd4',
    unknown: '#aeb6bf',
    'path-0': '#0072b2',
    'path-1': '#d97706',
    'path-2': '#581b70',
    'path-3': '#1fa98b',
    'path-4': '#8a5450',
    'path-5': '#b86df8',
    'path-6': '#2308c9',
    'path-7': '#7a0a0e',
    'heat-0': '#f3dba6',
    'heat-1': '#f5a463',
    'heat-2': '#e2655a',
    'heat-3': '#b43c78',
    'heat-4': '#7d2886',
    'heat-5': '#2b0f52',
  },
}

/** The colour of a tone as CSS writes it, the same in the view, its legend and every drawing. */
export const toneColor = (tone: Tone, theme: ThemeName): string => shades[theme][tone]

/** So many paths have colours of their own; the ones after them share the plain one. */
const mostPathTones = 8

/** R2 comes before R10. */
const inOrder = new Intl.Collator('en', { numeric: true }).compare

/** The tone of each named path, by the order of their names. */
export const pathTones = (paths: readonly string[]): ReadonlyMap<string, Tone> =>
  new Map(
    [...new Set(paths)]
      .sort(inOrder)
      .map((path, n) => [path, n < mostPathTones ? (`path-${n}` as PathTone) : 'plain']),
  )
