import { memo, useMemo } from 'react'
import css from './Board.module.css'
import type { Drawing } from './drawing'
import { type Dresser, wireLabel } from './dressed'

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

interface Bundle {
  readonly tone: string | undefined
  readonly isDead: boolean
  readonly isAside: boolean
}

/** All lines that look alike in one element: there may be tens of thousands. */
export const Wires = memo(function Wires({ drawing, dresser, colours, shown }: WiresProps) {
  const bundles = useMemo(() => {
    const found = new Map<string, Bundle & { readonly d: string[] }>()
    for (const wire of drawing.wires) {
      const isAside = shown !== undefined && !(shown.has(wire.from) && shown.has(wire.to))
      for (const { tone, isDead, points } of dresser.strandsOf(wire)) {
        const key = `${tone ?? ''}\n${isDead}\n${isAside}`
        const bundle = found.get(key) ?? { tone, isDead, isAside, d: [] }
        bundle.d.push(outline(points))
        found.set(key, bundle)
      }
    }
    return [...found].map(([key, { d, ...rest }]) => ({ key, d: d.join(''), ...rest }))
  }, [drawing, dresser, shown])
  return bundles.map(({ key, tone, isDead, isAside, d }) => (
    <path
      key={key}
      d={d}
      className={css.wire}
      data-dead={isDead}
      data-aside={isAside}
      style={tone === undefined ? undefined : { stroke: colours.get(tone) }}
    />
  ))
})

interface WireLabelsProps {
  readonly drawing: Drawing
  readonly dresser: Dresser
}

/** What is written along wires, upwards from where each ends. */
export const WireLabels = memo(function WireLabels({ drawing, dresser }: WireLabelsProps) {
  const labels = useMemo(
    () => drawing.wires.flatMap((wire) => dresser.labelOf?.(wire) ?? []),
    [drawing, dresser],
  )
  return (
    <g aria-hidden>
      {labels.map(({ text, x, y }) => (
        <text
          key={`${x} ${y}`}
          className={css.along}
          transform={`translate(${x + wireLabel.besidePx} ${y - wireLabel.abovePx}) rotate(-90)`}
        >
          {text}
        </text>
      ))}
    </g>
  )
})
