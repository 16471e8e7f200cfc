import type { Bounds, Point, UnitSystem } from '#base'
import { dim, halo, type Place, pale, stroke, text } from './ink'
import { levelText, widthOf } from './lengths'
import type { Marks } from './marks'

const footM = 0.3048
/** Lines of the grid are no nearer to each other than this on paper, mm. */
const leastMm = 25
/** How far its lines stand out at the edges that they are named at, mm. */
const outMm = 2.4
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000]

/** How far the lines of the grid are apart: a round number of metres or feet. */
const gridStepM = (mmPerM: number, units: UnitSystem): number => {
  const unitM = units === 'imperial' ? footM : 1
  const step = steps.find((one) => one * unitM * mmPerM >= leastMm)
  return (step ?? (steps.at(-1) as number)) * unitM
}

const lineDown = (from: Point, to: Point) =>
  stroke([from, to], 0.09, { stroke: pale, 'stroke-dasharray': '4 1 0.6 1' })

const multiples = (low: number, high: number, step: number): readonly number[] => {
  const first = Math.ceil(low / step - 1e-9)
  const count = Math.floor(high / step + 1e-9) - first + 1
  return Array.from({ length: Math.max(count, 0) }, (_, n) => (first + n) * step)
}

/** Lines at round coordinates, which are written at the edges: what a surveyor sets out from. */
export const writeGrid = (
  window: Bounds,
  place: Place,
  mmPerM: number,
  units: UnitSystem,
): string => {
  const step = gridStepM(mmPerM, units)
  const unitM = units === 'imperial' ? footM : 1
  const label = (axis: string, at: number) => `${axis} ${Math.round(at / unitM)}`
  const small = { 'font-size': 1.8, fill: dim, 'text-anchor': 'middle' }
  const { minX, maxX, minY, maxY } = window
  const across = multiples(minX, maxX, step).map((x) => {
    const [top, foot] = [place({ x, y: maxY }), place({ x, y: minY })]
    return `${lineDown({ x: top.x, y: top.y - outMm }, foot)}${text(top.x, top.y - outMm - 0.6, label('x', x), small)}`
  })
  const up = multiples(minY, maxY, step).map((y) => {
    const [left, right] = [place({ x: minX, y }), place({ x: maxX, y })]
    const turn = {
      transform: `rotate(-90 ${(left.x - outMm - 0.6).toFixed(2)} ${left.y.toFixed(2)})`,
    }
    return `${lineDown({ x: left.x - outMm, y: left.y }, right)}${text(left.x - outMm - 0.6, left.y, label('y', y), { ...small, ...turn })}`
  })
  return `<g data-grid="${step}">${across.join('')}${up.join('')}</g>`
}

/** Heights of a view from the side, at its left: those that would stand on each other are left out. */
export const writeLevels = (
  { levels }: Marks,
  place: Place,
  { leftMm, rightMm }: { readonly leftMm: number; readonly rightMm: number },
  units: UnitSystem,
): string => {
  let lastMm = Number.POSITIVE_INFINITY
  const widthMm = 30
  return levels
    .map(({ name, z }) => {
      const { y } = place({ x: 0, y: z })
      if (lastMm - y < 5.2) return ''
      lastMm = y
      const most = Math.floor(widthMm / (1.8 * 0.56))
      const words = name.length > most ? `${name.slice(0, most - 1)}…` : name
      const figure = levelText(z, units)
      const line = stroke(
        [
          { x: leftMm, y },
          { x: rightMm, y },
        ],
        0.12,
        { stroke: dim, 'stroke-dasharray': '6 1.2 1 1.2', 'data-level': z },
      )
      const mark = stroke(
        [
          { x: leftMm + widthOf(figure, 2.2) + 3.4, y: y - 1.6 },
          { x: leftMm + widthOf(figure, 2.2) + 2.4, y },
          { x: leftMm + widthOf(figure, 2.2) + 1.4, y: y - 1.6 },
        ],
        0.2,
      )
      const height = text(leftMm, y - 0.7, figure, { 'font-size': 2.2, ...halo(0.6) })
      return `${line}${mark}${height}${text(leftMm, y + 2.2, words, { 'font-size': 1.8, fill: dim, ...halo(0.6) })}`
    })
    .join('')
}
