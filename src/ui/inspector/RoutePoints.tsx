import { formatQuantity, type Text, unitSymbol } from '#base'
import { plainLabels, setRoutePoints } from '#document'
import type { NumberField, Route } from '#model'
import { useChrome, useEditing } from '../app/context'
import { IconButton } from '../kit/Button'
import { Plus, X } from '../kit/icons'
import { ValueInput } from '../kit/ValueInput'
import { routeWords } from '../text/routes'
import { words } from '../text/text'
import css from './RoutePoints.module.css'
import { runLengthM, withPoint, withPointAfter, withRunLength } from './routes'
import { Section } from './Section'

const place = (label: string): NumberField => ({
  type: 'number',
  label: { en: label },
  unit: 'm',
  min: -1e6,
  max: 1e6,
})

const axes = {
  x: place(words.inspector.x),
  y: place(words.inspector.y),
  z: place(words.inspector.z),
}
const runField: NumberField = { ...place(words.inspector.length), min: 0.001, max: 1e5 }

/** The points of a route with their places, and the lengths of the runs between them. */
export function RoutePoints({ route: { id, points } }: { readonly route: Route }) {
  const editing = useEditing()
  const units = useChrome((state) => state.units)
  const set = (label: Text, next: Route['points']) =>
    editing.perform(label, (edit) => setRoutePoints(edit, id, next))
  return (
    <Section title={routeWords.points} count={points.length}>
      <table className={css.points}>
        <thead>
          <tr>
            <HiddenHead>{routeWords.points}</HiddenHead>
            <th scope="col">{`${routeWords.axes.x}, ${unitSymbol('m', units)}`}</th>
            <th scope="col">{`${routeWords.axes.y}, ${unitSymbol('m', units)}`}</th>
            <th scope="col">{`${routeWords.axes.z}, ${unitSymbol('m', units)}`}</th>
            <HiddenHead>{routeWords.pointActions}</HiddenHead>
          </tr>
        </thead>
        {points.map((_, index) => (
          <PointLines
            // Points have no names of their own: their order is what tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            key={index}
            points={points}
            index={index}
            onMove={(next) => set(plainLabels.changeRoute, next)}
            onAdd={() => set(plainLabels.addRoutePoint, withPointAfter(points, index))}
            onRemove={() => set(plainLabels.removeRoutePoint, points.toSpliced(index, 1))}
          />
        ))}
      </table>
    </Section>
  )
}

/** The head of a column that says by itself what it is, but not to who hears it. */
function HiddenHead({ children }: { readonly children: string }) {
  return (
    <th scope="col">
      <span className="visually-hidden">{children}</span>
    </th>
  )
}

interface PointLinesProps {
  readonly points: Route['points']
  readonly index: number
  readonly onMove: (points: Route['points']) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
}

/** A point, and the run from it to the next. */
function PointLines({ points, index, onMove, onAdd, onRemove }: PointLinesProps) {
  const name = routeWords.point(index + 1)
  return (
    <tbody>
      <tr>
        <th scope="row">{index + 1}</th>
        {(['x', 'y', 'z'] as const).map((axis) => (
          <td key={axis}>
            <ValueInput
              label={`${name}, ${words.inspector[axis]}`}
              field={axes[axis]}
              value={points[index]?.[axis]}
              onCommit={(next) => {
                if (typeof next === 'number') onMove(withPoint(points, index, { [axis]: next }))
              }}
            />
          </td>
        ))}
        <td className={css.actions}>
          <IconButton small icon={Plus} label={routeWords.addAfter(name)} onClick={onAdd} />
          <IconButton
            small
            icon={X}
            label={routeWords.remove(name)}
            disabled={points.length < 3}
            onClick={onRemove}
          />
        </td>
      </tr>
      <RunLine points={points} index={index} onMove={onMove} />
    </tbody>
  )
}

function RunLine({ points, index, onMove }: Omit<PointLinesProps, 'onAdd' | 'onRemove'>) {
  const units = useChrome((state) => state.units)
  const lengthM = runLengthM(points, index)
  const [a, b] = [points[index], points[index + 1]]
  if (lengthM === undefined || !a || !b) return null
  const label = routeWords.run(index + 1, index + 2)
  const isRiser = a.x === b.x && a.y === b.y
  const rise = b.z - a.z
  return (
    <tr className={css.run}>
      <td />
      <td colSpan={2}>
        {isRiser ? routeWords.riser : label}
        {isRiser || rise === 0 ? '' : ` · ${formatQuantity(rise, 'm', units)}`}
      </td>
      <td>
        <ValueInput
          label={`${label}, ${words.inspector.length}`}
          field={runField}
          value={Math.round(lengthM * 1e4) / 1e4}
          onCommit={(next) => {
            if (typeof next === 'number') onMove(withRunLength(points, index, next))
          }}
        />
      </td>
      <td />
    </tr>
  )
}
