/** The colours of the scene, as CSS writes them; one set for each theme of the page. */
export interface Theme {
  readonly name: 'dark' | 'light'
  /** Ink on paper: nothing is lit. */
  readonly isPaper?: boolean
  readonly background: string
  readonly ground: string
  readonly gridMinor: string
  readonly gridMajor: string
  readonly floor: string
  readonly yard: string
  readonly wall: string
  readonly accent: string
  readonly fail: string
  readonly warn: string
  readonly shown: string
  readonly dim: string
  /** What an overlay has no value for: a hatched grey. */
  readonly unknown: string
  /** Edges multiply the lit colour by this. */
  readonly edge: string
  readonly edgeStrength: number
  readonly skyLight: string
  readonly groundLight: string
  readonly skyStrength: number
  readonly keyLight: string
  readonly keyStrength: number
  readonly shadow: number
  readonly label: string
  readonly labelBack: string
  readonly power: string
  readonly liquid: string
  readonly data: string
}

const darkTheme: Theme = {
  name: 'dark',
  background: '#12161c',
  ground: '#171c23',
  gridMinor: '#222932',
  gridMajor: '#2e3742',
  floor: '#414952',
  yard: '#33393b',
  wall: '#6a7480',
  accent: '#4da3ff',
  fail: '#ff5148',
  warn: '#f0b13c',
  shown: '#39e0c8',
  dim: '#2a313a',
  unknown: '#6b747f',
  edge: '#3a4048',
  edgeStrength: 0.75,
  skyLight: '#dfe9f5',
  groundLight: '#3b434d',
  skyStrength: 1.3,
  keyLight: '#fff4e4',
  keyStrength: 2.6,
  shadow: 0.62,
  label: '#e6ebf1',
  labelBack: 'rgba(15, 19, 24, 0.78)',
  power: '#ffb648',
  liquid: '#41b9ff',
  data: '#6fe08a',
}

const lightTheme: Theme = {
  name: 'light',
  background: '#e9edf1',
  ground: '#e1e6eb',
  gridMinor: '#d3dae1',
  gridMajor: '#bfc8d1',
  floor: '#cdd3d9',
  yard: '#c3c9c8',
  wall: '#b4bcc5',
  accent: '#0b6bdc',
  fail: '#d92d20',
  warn: '#c77c02',
  shown: '#008573',
  dim: '#ccd3da',
  unknown: '#aeb6bf',
  edge: '#5b6570',
  edgeStrength: 0.7,
  skyLight: '#ffffff',
  groundLight: '#b9c0c8',
  skyStrength: 1.05,
  keyLight: '#fff8ee',
  keyStrength: 1.9,
  shadow: 0.42,
  label: '#1a2027',
  labelBack: 'rgba(255, 255, 255, 0.82)',
  power: '#c26a00',
  liquid: '#0072c6',
  data: '#1c8a3c',
}

/** Ink on white paper, in both themes of the page: lines are dark, what is chosen keeps its colour. */
const paperTheme: Theme = {
  ...lightTheme,
  isPaper: true,
  background: '#ffffff',
  ground: '#ffffff',
  gridMinor: '#ffffff',
  gridMajor: '#ececec',
  floor: '#ffffff',
  yard: '#f4f4f4',
  wall: '#2b2b2b',
  edge: '#16181b',
  edgeStrength: 0.95,
  shadow: 0,
  label: '#16181b',
  labelBack: 'rgba(255, 255, 255, 0.9)',
}

/** The theme that the page or, failing that, the system asks for. */
export const themeOf = (
  asked: 'dark' | 'light' | undefined,
  systemDark: boolean,
  isLineDrawing = false,
): Theme => {
  if (isLineDrawing) return paperTheme
  return (asked ?? (systemDark ? 'dark' : 'light')) === 'dark' ? darkTheme : lightTheme
}
