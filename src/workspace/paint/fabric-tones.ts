import type { Tone } from './tones'

const tones: ReadonlyMap<string, Tone> = new Map([
  ['compute', 'path-0'],
  ['storage', 'path-1'],
  ['in-band', 'path-3'],
  ['out-of-band', 'path-4'],
  ['carrier', 'path-2'],
  ['mining', 'path-7'],
])

/** The tone of a fabric's links and ports, wherever they are drawn; plain for what belongs to none. */
export const fabricTone = (fabric: string | undefined): Tone => tones.get(fabric ?? '') ?? 'plain'
