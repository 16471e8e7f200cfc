import { memo, useMemo } from 'react'
import css from './Board.module.css'
import type { Drawing } from './drawing'
import type { Dresser } from './useDresser'

interface WiresProps {
  readonly drawing: Drawing
  readonly dresser: Dresser
  readonly colours: ReadonlyMap<string, string>
  /** The symbols that are drawn out; undefined when none are. */
  readonly shown: ReadonlySet<string> | undefined
}

const round = (value: number): number => Math.round(value * 10) / 10

const outline = (points: readonly number[]): string => {
  let d = ''
  for (let at = 0; at + 1 < points.length; at += 2) {
    d += `${at === 0 ? 'M' : 'L'}${round(points[at] ?? 0)} ${round(points[at + 1] ?? 0)}`
  }
  return d
}

interface Strand {
  readonly path: string | undefined
  readonly isDead: boolean
  readonly isAside: boolean
}

/** All wires of a path that look alike in one element: there may be tens of thousands. */
export const Wires = memo(function Wires({ drawing, dresser, colours, shown }: WiresProps) {
  const strands = useMemo(() => {
    const found = new Map<string, Strand & { readonly d: string[] }>()
    for (const wire of drawing.wires) {
      const isDead = dresser.isWireDead(wire)
      const isAside = shown !== undefined && !(shown.has(wire.from) && shown.has(wire.to))
      const key = `${wire.path ?? ''}\n${isDead}\n${isAside}`
      const strand = found.get(key) ?? { path: wire.path, isDead, isAside, d: [] }
      strand.d.push(outline(wire.points))
      found.set(key, strand)
    }
    return [...found].map(([key, { d, ...rest }]) => ({ key, d: d.join(''), ...rest }))
  }, [drawing, dresser, shown])
  return strands.map(({ key, path, isDead, isAside, d }) => (
    <path
      key={key}
      d={d}
      className={css.wire}
      data-dead={isDead}
      data-aside={isAside}
      style={path === undefined ? undefined : { stroke: colours.get(path) }}
    />
  ))
})
