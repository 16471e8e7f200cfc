import type { ReactNode } from 'react'
import { formatQuantity } from '#base'
import {
  type CableEnd,
  type PassedMedium,
  portsText,
  type TracedCable,
  type TrayStep,
} from '#engines'
import { fabricTone, toneColor } from '#workspace'
import { useChrome, useWorkspace } from '../app/context'
import { useResolvedTheme } from '../app/useTheme'
import { networkWords } from '../text/network'
import css from './CableTrace.module.css'
import { type NameOf, statusOf } from './lines'

const { traced } = networkWords

interface CableWayProps {
  readonly cable: TracedCable
  readonly names: NameOf
}

/** One cable from port to port: each stretch with its length, what they come to, and why it is this cable. */
export function CableWay({ cable, names }: CableWayProps) {
  const theme = useResolvedTheme()
  const color = toneColor(fabricTone(cable.fabric), theme)
  const { from, to, steps } = cable
  return (
    <section className={css.cable} aria-label={cable.label}>
      <h3>
        {cable.label}
        {cable.count > 1 ? <span>{`${cable.count} ×`}</span> : null}
      </h3>
      <ol style={{ color }}>
        <End end={from} names={names} />
        {steps.map((step, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way may pass the same tray twice.
          <Step key={n} step={step} names={names} />
        ))}
        <End end={to} names={names} />
      </ol>
      <CableFigures cable={cable} />
    </section>
  )
}

function End({ end, names }: { readonly end: CableEnd; readonly names: NameOf }) {
  const { positions, id } = end
  const text = portsText(end)
  return (
    <Stop id={id} isEnd>
      <b>{names(id)}</b>
      <small>{positions.length > 1 ? traced.ports(text) : traced.port(text)}</small>
    </Stop>
  )
}

function Step({ step, names }: { readonly step: TrayStep; readonly names: NameOf }) {
  const units = useChrome((state) => state.units)
  const { id, lengthM, walls } = step
  const nameOfRoom = (room: string) => names(room)
  return (
    <Stop id={id} length={formatQuantity(lengthM, 'm', units)}>
      <b>{names(id)}</b>
      {walls.map((rooms) => (
        <small key={rooms.join(' ')} className={css.wall}>
          {rooms.length > 1
            ? traced.wall(rooms.map(nameOfRoom).join(' – '))
            : traced.outerWall(rooms.map(nameOfRoom).join(''))}
        </small>
      ))}
    </Stop>
  )
}

interface StopProps {
  readonly id?: string
  readonly isEnd?: boolean
  readonly length?: string
  readonly children: ReactNode
}

/** A stretch of the way. One that is a thing of the facility leads to it. */
function Stop({ id, isEnd = false, length, children }: StopProps) {
  const { select, frame } = useWorkspace()
  const show = (what: string) => {
    select([what])
    frame([what])
  }
  const body = (
    <>
      <span>{children}</span>
      {length === undefined ? null : <i>{length}</i>}
    </>
  )
  return (
    <li data-end={isEnd}>
      {id === undefined ? (
        <div className={css.stop}>{body}</div>
      ) : (
        <button type="button" className={css.stop} onClick={() => show(id)}>
          {body}
        </button>
      )}
    </li>
  )
}

/** What the length is made of, what to order for it, and how far it could reach. */
export function CableFigures({ cable }: { readonly cable: TracedCable }) {
  const units = useChrome((state) => state.units)
  const { lengthM, atLeastM, orderM, medium, parts, isStated, why } = cable
  const metres = (value: number | undefined) => formatQuantity(value ?? Number.NaN, 'm', units)
  const length = lengthM === undefined ? traced.atLeast(metres(atLeastM)) : metres(lengthM)
  const isTooLong = lengthM !== undefined && orderM === undefined && medium !== undefined
  return (
    <dl className={css.figures}>
      {(['traysM', 'openM', 'dropsM', 'inRackM', 'slackM'] as const).map((part) =>
        (parts?.[part] ?? 0) > 0 ? (
          <Figure key={part} label={traced.parts[part]} value={metres(parts?.[part])} />
        ) : null,
      )}
      <Figure label={isStated ? traced.stated : traced.total} value={length} isSum />
      <Figure label={traced.order} value={isTooLong ? traced.nothingLong : metres(orderM)} />
      <Choice cable={cable} />
      {why === 'ok' ? null : <Figure label={networkWords.columns.status} value={statusOf(cable)} />}
    </dl>
  )
}

/** The cable that it is, and why this one. */
function Choice({ cable }: { readonly cable: TracedCable }) {
  const units = useChrome((state) => state.units)
  const { medium, reachM, choice } = cable
  const metres = (value: number | undefined) => formatQuantity(value ?? Number.NaN, 'm', units)
  const reaching = ({ name, reachM: own }: { name: string; reachM: number | undefined }) =>
    traced.reaching(name, metres(own))
  const passing = ({ medium: kind, grade, reachM: own }: PassedMedium) =>
    traced.reaching([networkWords.link.media[kind], grade].filter(Boolean).join(' '), metres(own))
  return (
    <>
      <Figure
        label={traced.medium}
        value={medium ?? traced.noMedium}
        note={choice.isChosen ? traced.chosen : undefined}
      />
      {choice.optics.map((optic, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: both ends may have the same transceiver.
        <Figure key={n} label={traced.optics[n === 0 ? 'from' : 'to']} value={reaching(optic)} />
      ))}
      <Figure
        label={traced.reach}
        value={metres(reachM)}
        note={choice.optics.length > 1 ? traced.lesser : undefined}
      />
      {choice.passed.length === 0 ? null : (
        <Figure label={traced.passed} value={choice.passed.map(passing).join(', ')} />
      )}
    </>
  )
}

interface FigureProps {
  readonly label: string
  readonly value: string
  readonly note?: string | undefined
  readonly isSum?: boolean
}

function Figure({ label, value, note, isSum = false }: FigureProps) {
  return (
    <div data-sum={isSum}>
      <dt>{label}</dt>
      <dd>
        {value}
        {note === undefined ? null : <small>{note}</small>}
      </dd>
    </div>
  )
}
