import type { Text, TextOf } from '#base'

const counted = (count: number): string =>
  count === 1 ? '1 item' : `${count.toLocaleString('en-US')} items`

/** What gestures are called in the history: "Undo" stands before them on screen. */
export const labels = {
  place: { en: (name: string) => `Place ${name}` },
  move: { en: (count: number) => `Move ${counted(count)}` },
  rotate: { en: (count: number) => `Rotate ${counted(count)}` },
  delete: { en: (count: number) => `Delete ${counted(count)}` },
  paste: { en: (count: number) => `Paste ${counted(count)}` },
  cut: { en: (count: number) => `Cut ${counted(count)}` },
  copy: { en: (count: number) => `Copy ${counted(count)}` },
  duplicate: { en: (count: number) => `Duplicate ${counted(count)}` },
  array: { en: (count: number) => `Array of ${counted(count)}` },
  plan: { en: (aim: string) => `Plan power: ${aim}` },
  planCooling: { en: (aim: string) => `Plan cooling: ${aim}` },
  change: { en: (what: string, count: number) => `Change ${what} of ${counted(count)}` },
} as const satisfies Readonly<Record<string, TextOf<never[]>>>

/** Gestures that are always called the same. */
export const plainLabels = {
  planNetwork: { en: 'Plan network' },
  rename: { en: 'Rename' },
  connect: { en: 'Connect' },
  disconnect: { en: 'Disconnect' },
  changeConnection: { en: 'Change connection' },
  unmount: { en: 'Take out of its host' },
  mount: { en: 'Mount' },
  drawRoom: { en: 'Draw room' },
  changeRoom: { en: 'Change room' },
  moveCorner: { en: 'Move room corner' },
  moveWall: { en: 'Move wall' },
  drawTray: { en: 'Draw tray' },
  changeRoute: { en: 'Change route' },
  moveRoutePoint: { en: 'Move point of a route' },
  addRoutePoint: { en: 'Add point to a route' },
  removeRoutePoint: { en: 'Remove point of a route' },
  addContainment: { en: 'Add containment' },
  changeContainment: { en: 'Change containment' },
  saveProduct: { en: 'Save product' },
  removeProduct: { en: 'Remove product' },
  setParameter: { en: 'Change assumption' },
  resetParameters: { en: 'Reset assumptions' },
  setGoal: { en: 'Set goal' },
  choosePreset: { en: 'Set goal and options' },
  changeSite: { en: 'Change site' },
  describeFacility: { en: 'Name facility' },
  waive: { en: 'Waive finding' },
  unwaive: { en: 'Take back waiver' },
  noteAssumption: { en: 'Note assumption' },
  removeAssumption: { en: 'Remove assumption' },
  saveCluster: { en: 'Save cluster' },
  removeCluster: { en: 'Remove cluster' },
  bringWeather: { en: 'Bring in weather' },
  removeWeather: { en: 'Remove weather' },
  restore: { en: 'Restore version' },
  saveSelection: { en: 'Save selection' },
  removeSelection: { en: 'Remove saved selection' },
} as const satisfies Readonly<Record<string, Text>>
