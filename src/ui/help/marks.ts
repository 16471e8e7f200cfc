/** What a mark is drawn in: colours of the theme, by role. */
export type Tone =
  | 'item'
  | 'on'
  | 'ghost'
  | 'wall'
  | 'line'
  | 'thin'
  | 'strong'
  | 'bad'
  | 'good'
  | 'warm'
  | 'unknown'
  | 'pointer'

/** A short movement that ends where the mark belongs: without motion it simply stands there. */
export type Motion =
  | { readonly type: 'lead'; readonly dx: number; readonly dy: number }
  | { readonly type: 'turn'; readonly deg: number; readonly x: number; readonly y: number }
  | { readonly type: 'show'; readonly step: number }

/** A part of a picture: a path, a word, or several of them that move together. */
export type Mark =
  | { readonly d: string; readonly tone: Tone }
  | { readonly word: string; readonly x: number; readonly y: number; readonly tone: Tone }
  | { readonly marks: readonly Mark[]; readonly motion: Motion }

/** The size of every picture, in its own units. */
export const pictureSize = { width: 160, height: 90 } as const

type Point = readonly [x: number, y: number]

const path = (points: readonly Point[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x} ${y}`).join('')

/** A box by its upper left corner. */
export const box = (x: number, y: number, w: number, h: number, tone: Tone = 'item'): Mark => ({
  d: `M${x} ${y}h${w}v${h}h${-w}z`,
  tone,
})

/** A row of racks seen from above: boxes side by side. */
export const row = (x: number, y: number, count: number, tone: Tone = 'item'): Mark[] =>
  Array.from({ length: count }, (_, n) => box(x + n * 13, y, 12, 18, tone))

/** A line through points. */
export const line = (tone: Tone, ...points: readonly Point[]): Mark => ({ d: path(points), tone })

/** A closed shape. */
export const shape = (tone: Tone, ...points: readonly Point[]): Mark => ({
  d: `${path(points)}z`,
  tone,
})

export const circle = (x: number, y: number, r: number, tone: Tone = 'item'): Mark => ({
  d: `M${x - r} ${y}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  tone,
})

/** A curve or another path that is written out. */
export const curve = (tone: Tone, d: string): Mark => ({ d, tone })

/** A word or figure, by the middle of its base line. */
export const word = (x: number, y: number, text: string, tone: Tone = 'strong'): Mark => ({
  word: text,
  x,
  y,
  tone,
})

/** A line with a head at its last point. */
export const arrow = (tone: Tone, ...points: readonly Point[]): Mark => {
  const [x, y] = points.at(-1) as Point
  const [fromX, fromY] = points.at(-2) as Point
  const angle = Math.atan2(y - fromY, x - fromX)
  const wing = (turn: number): Point => [
    Math.round((x - 6 * Math.cos(angle + turn)) * 10) / 10,
    Math.round((y - 6 * Math.sin(angle + turn)) * 10) / 10,
  ]
  return { d: path(points) + path([wing(0.5), [x, y], wing(-0.5)]), tone }
}

/** A measured distance along the horizontal, with its figure above. */
export const measured = (x1: number, x2: number, y: number, figure: string): Mark[] => [
  { d: `M${x1} ${y}H${x2}M${x1} ${y - 4}v8M${x2} ${y - 4}v8`, tone: 'strong' },
  word((x1 + x2) / 2, y - 5, figure),
]

/** The arrow of the mouse, by its tip. */
export const pointer = (x: number, y: number): Mark => ({
  d: `M${x} ${y}l0 13 3.4 -3 2.6 5.6 2.6 -1.2 -2.6 -5.4 4.6 -.2z`,
  tone: 'pointer',
})

/** A key of the keyboard with what is printed on it. */
export const key = (x: number, y: number, text: string): Mark[] => {
  const width = 10 + text.length * 6
  return [
    {
      d: `M${x} ${y + 3}q0 -3 3 -3h${width - 6}q3 0 3 3v11q0 3 -3 3h${6 - width}q-3 0 -3 -3z`,
      tone: 'item',
    },
    word(x + width / 2, y + 12.5, text, 'line'),
  ]
}

/** Comes from so far away. */
export const lead = (dx: number, dy: number, ...marks: readonly Mark[]): Mark => ({
  marks,
  motion: { type: 'lead', dx, dy },
})

/** Comes round by so many degrees about a point. */
export const turn = (deg: number, x: number, y: number, ...marks: readonly Mark[]): Mark => ({
  marks,
  motion: { type: 'turn', deg, x, y },
})

/** Appears, one step after another. */
export const show = (step: number, ...marks: readonly Mark[]): Mark => ({
  marks,
  motion: { type: 'show', step },
})

/** Every path and word of a picture, however deep. */
export const flat = (marks: readonly Mark[]): readonly Exclude<Mark, { marks: unknown }>[] =>
  marks.flatMap((mark) => ('marks' in mark ? flat(mark.marks) : [mark]))
